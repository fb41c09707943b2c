package org.xeptools.document.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/** Bytes to text: by byte order mark, else by the XML declaration, else UTF-8. */
public final class Decoder {
  private static final int DECLARATION_LENGTH = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*['\"]([A-Za-z][A-Za-z0-9._-]*)['\"]");

  /** The readable text, and the faults of its bytes. */
  public record Decoded(XepSource source, Optional<Finding> problem) {}

  private Decoder() {}

  public static Decoded decode(Path path, byte[] bytes) {
    String name = charsetName(bytes);
    if (name.equals("UTF-8")) {
      // Much faster than a decoder, which is needed only to find the place of a fault.
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0) {
        return new Decoded(XepSource.of(path, text), Optional.empty());
      }
    }
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return failed(
          path, new String(bytes, StandardCharsets.ISO_8859_1), 0, "no encoding is called " + name);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String message =
          String.format(
              Locale.ROOT,
              "the byte 0x%02X at offset %d is not %s",
              bytes[in.position()],
              in.position(),
              name);
      return failed(path, new String(bytes, charset), out.length(), message);
    }
    String text = out.toString();
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      return failed(path, text, zero, "a zero byte; this is not a text file");
    }
    if (isDeclared(bytes) && !text.stripLeading().startsWith("<?xml")) {
      String message = "the file declares " + name + ", but its bytes are in another encoding";
      return failed(path, new String(bytes, StandardCharsets.ISO_8859_1), 0, message);
    }
    return new Decoded(XepSource.of(path, text), Optional.empty());
  }

  /** Encodes {@code text}, the reverse of {@link #decode}. */
  public static byte[] encode(String text) {
    boolean marked = text.startsWith("\uFEFF");
    String start = text.substring(0, Math.min(text.length(), DECLARATION_LENGTH));
    String name = marked ? "UTF-8" : charsetName(start.getBytes(StandardCharsets.ISO_8859_1));
    // an unsupported encoding was refused when the file was decoded
    return text.getBytes(
        Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8);
  }

  private static Decoded failed(Path path, String text, int at, String message) {
    XepSource source = XepSource.of(path, text);
    int end = Math.min(text.length(), at + 1);
    return new Decoded(
        source,
        Optional.of(FormFault.WRONG_ENCODING.at(source.span(Math.min(at, end), end), message)));
  }

  private static String charsetName(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return "UTF-8";
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return "UTF-16";
    }
    int length = Math.min(bytes.length, DECLARATION_LENGTH);
    Matcher declared = ENCODING.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
  }

  private static boolean isDeclared(byte[] bytes) {
    return startsWith(bytes, '<', '?', 'x', 'm', 'l');
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}

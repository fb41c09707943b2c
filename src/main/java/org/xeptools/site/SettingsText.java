package org.xeptools.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.source.XepSource;

/**
 * The text of an optional file of settings.
 *
 * @param source the text; empty if it is not UTF-8
 */
public record SettingsText(XepSource source, boolean isUtf8) {

  /**
   * The file {@code name} in the folder of {@code corpus}, if there is one; at most {@code most}
   * bytes of it.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<SettingsText> in(Corpus corpus, String name, int most) throws IOException {
    Path file = corpus.folder().resolve(name);
    if (!corpus.tree().files(corpus.folder()).contains(file)) {
      return Optional.empty();
    }
    byte[] bytes = corpus.tree().read(file, most);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new SettingsText(XepSource.of(file, text), true));
    } catch (CharacterCodingException e) {
      return Optional.of(new SettingsText(XepSource.of(file, ""), false));
    }
  }
}

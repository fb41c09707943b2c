package org.xeptools.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.xeptools.document.Attribute;
import org.xeptools.document.Element;
import org.xeptools.document.Field;
import org.xeptools.document.Node;
import org.xeptools.document.Text;
import org.xeptools.document.XepDocument;
import org.xeptools.render.RenderContext;

/** A digest of inputs: equal for equal ones only, in the same order. */
public final class Key {
  private static final int LENGTH = 40;

  private final MessageDigest digest;

  private Key(MessageDigest digest) {
    this.digest = digest;
  }

  /** A key for the kind of work {@code kind}. */
  public static Key of(String kind) {
    try {
      return new Key(MessageDigest.getInstance("SHA-256")).with(kind);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds bytes. */
  public Key with(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Adds a text. */
  public Key with(String text) {
    return with(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds all that can be seen of {@code document}, what its entities brought included. */
  public Key with(XepDocument document) {
    with(String.valueOf(document.source().path().getFileName()));
    with(document.source().text());
    if (!document.references().isEmpty()) {
      StringBuilder content = new StringBuilder();
      collect(document.root(), content);
      with(content.toString());
    }
    return this;
  }

  /** Adds what a page of {@code document} may say of others, and of what else there is of it. */
  public Key with(XepDocument document, RenderContext context) {
    for (String number : context.mentioned(document)) {
      with(number);
      context
          .headers()
          .apply(number)
          .ifPresent(header -> with(text(header.title())).with(text(header.statusText())));
    }
    context.ways(document).forEach(this::with);
    return with(context.neighbors().toString());
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }

  private static void collect(Element element, StringBuilder into) {
    put(element.name(), into);
    for (Attribute attribute : element.attributes()) {
      put(attribute.name(), into);
      put(attribute.value().value(), into);
    }
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        collect(inner, into);
      } else if (child instanceof Text text) {
        put(text.text().value(), into);
      }
    }
    put("", into);
  }

  private static void put(String text, StringBuilder into) {
    into.append(text.length()).append(' ').append(text);
  }

  /** The digest so far as hexadecimal digits; nothing can be added after that. */
  public String text() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}

package org.xeptools.xsd;

import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlElement;

/**
 * How an example is meant: white space between tags is layout, and signs that something is left out
 * are no content.
 *
 * @param target the namespace of the schema
 * @param withForeign true if elements of other namespaces are judged too
 * @param isAbridged true if the example says that something is left out
 */
record ExampleReading(String target, boolean withForeign, boolean isAbridged)
    implements XmlEvents.Reading {
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\.{2,}|…|\\[[^\\]\\n]*\\]|(?m:^\\s*\\.\\s*$)|\\*\\s*\\*");

  @Override
  public String defaultNamespace() {
    return "jabber:client";
  }

  @Override
  public boolean has(XmlElement child) {
    return withForeign || child.namespace().equals(target);
  }

  @Override
  public String text(XmlElement parent, String text) {
    if (text.isBlank()) {
      return "";
    }
    boolean mixed = !parent.elements().isEmpty();
    return mixed && (isAbridged || LEFT_OUT.matcher(text).find()) ? "" : text;
  }

  /** True if {@code text} says that something is left out. */
  static boolean isLeftOut(String text) {
    return LEFT_OUT.matcher(text).find();
  }
}

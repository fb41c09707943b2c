package org.xeptools.xsd;

import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlElement;

/**
 * The reading of an example: white space between tags is layout, and signs of omissions are not
 * content.
 *
 * @param target the namespace of the schema
 * @param withForeign true to validate elements of other namespaces, too
 * @param isAbridged true if the example has omissions
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

  /** True if {@code text} marks an omission. */
  static boolean isLeftOut(String text) {
    return LEFT_OUT.matcher(text).find();
  }
}

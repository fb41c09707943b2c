package org.xeptools.rule.structure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Text;

/** The first words of the instructions to authors in xep-template.xml. */
final class Leftover {
  private static final Set<String> WHOLE =
      Set.of(
          "REQUIRED.", "OPTIONAL.", "RECOMMENDED.", "STRONGLY RECOMMENDED.", "Code block content.");
  private static final List<String> BEGINNING =
      List.of(
          "PLEASE REMOVE THIS SECTION",
          "REQUIRED for protocol spec",
          "A definition list contains",
          "Name of a CVE",
          "Another CVE with no",
          "This is a template for",
          "This is regular XEP text",
          "This is text with a",
          "This is a link to a section",
          "This is a reference to another XEP",
          "This is an ordered list",
          "This is an unordered list",
          "Note: This is an informational",
          "Text in a Sub-Sub-");
  private static final Pattern TOPIC =
      Pattern.compile("XEP Styling Examples.*|(?:1st|2nd|3rd|4th) Level Heading");
  private static final Set<String> CAPTIONS =
      Set.of("Code block caption", "Example of embedding XMPP XML");

  private static final List<String> OPENINGS =
      Stream.concat(WHOLE.stream(), BEGINNING.stream()).map(text -> text.substring(0, 8)).toList();

  private Leftover() {}

  /** True if the text of {@code element} begins like one of these. */
  static boolean mayOpen(Element element) {
    if (element.children().isEmpty() || !(element.children().get(0) instanceof Text first)) {
      return false;
    }
    String opening = first.text().value().stripLeading();
    return OPENINGS.stream().anyMatch(opening::startsWith);
  }

  /** True for the text of a paragraph, list item or the like. */
  static boolean isText(String text) {
    return WHOLE.contains(text) || BEGINNING.stream().anyMatch(text::startsWith);
  }

  static boolean isTopic(String topic) {
    return TOPIC.matcher(topic).matches();
  }

  static boolean isCaption(String caption) {
    return CAPTIONS.contains(caption);
  }
}

package org.xeptools.rule.structure;

import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;

/** The required sections, and the headings that they are recognized by. */
enum RequiredSection {
  SECURITY(
      "Security Considerations",
      "(?i)^security(?: and privacy)?(?: considerations?| issues| concerns| aspects| implications| notes)?$|\\bsecurity considerations?\\b"),
  IANA("IANA Considerations", "(?i)\\biana\\b"),
  REGISTRAR("XMPP Registrar Considerations", "(?i)\\bregistr(?:ar\\b|y considerations?)"),
  SCHEMA("XML Schema", "(?i)\\b(?:schema(?:s|ta)?|dtd|relax ng)\\b"),
  ACCESSIBILITY("Accessibility Considerations", "(?i)accessib"),
  PRIVACY("Privacy Considerations", "(?i)privacy"),
  INTRODUCTION("Introduction", "(?i)\\bintroduc"),
  REQUIREMENTS("Requirements", "(?i)\\b(?:requirements?|goals)\\b");

  private final String topic;
  private final Pattern known;

  RequiredSection(String topic, String known) {
    this.topic = topic;
    this.known = Pattern.compile(known);
  }

  /** The heading to write. */
  String topic() {
    return topic;
  }

  /** True if {@code heading} is one of this section. */
  boolean isAnnouncedBy(String heading) {
    return known.matcher(heading).find();
  }

  /** True if a section of {@code document} is this one, at any level. */
  boolean isIn(XepDocument document) {
    return document.allSections().anyMatch(section -> isAnnouncedBy(section.topic()));
  }
}

package org.xeptools.rule.form;

import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.FormRule;
import org.xeptools.rule.FormRule.Reporter;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The rules that reading and rendering keep by themselves. */
public final class EngineRules {
  public static final FormRule NOT_WELL_FORMED =
      reading(
          "not-well-formed",
          "The file is well-formed XML",
          xml("Well-Formed XML Documents", "sec-well-formed"));

  public static final FormRule UNDEFINED_ENTITY =
      reading(
          "undefined-entity",
          "Each entity that is referenced is declared",
          xml("Entity Declared", "wf-entdeclared"));

  public static final FormRule EXTERNAL_ENTITY =
      reading(
          "external-entity",
          "A document names no files but those of entities of its own tree",
          Citation.xep("0143", "format-work", "Working with XEP Files"));

  public static final FormRule RECURSIVE_ENTITY =
      reading("recursive-entity", "No entity contains itself", xml("No Recursion", "norecursion"));

  public static final FormRule INVALID_STRUCTURE =
      reading(
          "invalid-structure",
          "The document is valid against the XEP document type",
          Citation.xep("0143", "format", "XEP XML Format"));

  public static final FormRule NOT_A_XEP =
      reading(
          "not-a-xep", "The root element is xep", Citation.xep("0143", "format", "XEP XML Format"));

  public static final FormRule WRONG_ENCODING =
      reading(
          "wrong-encoding",
          "The bytes of the file are text in the encoding that it declares",
          xml("Character Encoding in Entities", "charencoding"));

  public static final FormRule TOO_LARGE =
      reading(
          "too-large",
          "Size, depth and expanded entities stay within what a document can need",
          Citation.practice("Limits of this program"));

  public static final FormRule REFUSED_ADDRESS =
      reading(
          "refused-address",
          "Links lead to the web, and images are in the document itself",
          Citation.practice("Safety of readers: nothing in a page runs or opens files"));

  public static final FormRule MALFORMED_SIGS =
      reading(
          "malformed-sigs",
          "sigs.yaml holds what is documented, and names documents that are there",
          Citation.practice("Settings of a tree"));

  public static final FormRule UNREADABLE_FILE =
      new FormRule(
          info(
              "unreadable-file",
              Severity.ERROR,
              "The machine lets the file be read",
              Citation.practice("The machine's permissions")),
          Reporter.MACHINE);

  public static final FormRule UNHANDLED_ELEMENT =
      rendering(
          "unhandled-element",
          "Each element has a template that shows it",
          Citation.xep("0143", "format-contents", "File Contents"));

  public static final FormRule MISSING_GLYPH =
      rendering(
          "missing-glyph",
          "Each character has a glyph in one of the fonts",
          Citation.practice("Fonts of this program"));

  public static final FormRule LAYOUT_OVERFLOW =
      rendering(
          "layout-overflow",
          "Everything fits between the margins of its page",
          Citation.practice("Pages of this program"));

  public static final FormRule LAYOUT_FAULT =
      rendering(
          "layout-fault",
          "The document can be laid out on pages as it is",
          Citation.practice("Pages of this program"));

  public static final FormRule UNREADABLE_IMAGE =
      rendering(
          "unreadable-image",
          "Each image can be decoded, and is no larger than a page needs",
          Citation.xep("0143", "format-contents", "File Contents"));

  public static final FormRule MALFORMED_SUPPRESSION =
      suppression(
          "malformed-suppression",
          Severity.ERROR,
          "What a document allows itself is a rule that exists, for a reason");

  public static final FormRule UNUSED_SUPPRESSION =
      suppression(
          "unused-suppression",
          Severity.WARNING,
          "What a document allows itself is something that it does");

  public static final FormRule MALFORMED_SETTINGS =
      new FormRule(
          info(
              "malformed-settings",
              Severity.ERROR,
              "The settings of the site are those that there are, and mean something",
              Citation.practice("How this program is used")),
          Reporter.BUILDER);

  private EngineRules() {}

  private static FormRule suppression(String id, Severity severity, String summary) {
    Citation citation = Citation.practice("How this program is used");
    return new FormRule(info(id, severity, summary, citation), Reporter.JUDGE);
  }

  private static FormRule reading(String id, String summary, Citation citation) {
    return new FormRule(info(id, Severity.ERROR, summary, citation), Reporter.READER);
  }

  private static FormRule rendering(String id, String summary, Citation citation) {
    return new FormRule(info(id, Severity.WARNING, summary, citation), Reporter.RENDERER);
  }

  private static RuleInfo info(String id, Severity severity, String summary, Citation citation) {
    return new RuleInfo(id, Group.FORM, severity, Bite.ALL, summary, citation, "0.1.0");
  }

  private static Citation xml(String title, String anchor) {
    return new Citation("XML 1.0 § " + title, "https://www.w3.org/TR/xml/#" + anchor);
  }
}

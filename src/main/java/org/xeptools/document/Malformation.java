package org.xeptools.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Says in an author's words why a file is not well-formed: where, what was open, likely cause. */
final class Malformation {
  private static final Pattern CLOSE_TAG =
      Pattern.compile("Unexpected close tag </(.*)>; expected");
  private static final Pattern NOT_CLOSED =
      Pattern.compile("expecting a close tag for element <(.*)>");
  private static final int SHOWN_OPEN = 4;

  private final XepSource source;
  private final MalformedXml failure;
  private final List<Element> open;

  private Malformation(XepSource source, MalformedXml failure, List<Element> open) {
    this.source = source;
    this.failure = failure;
    this.open = open;
  }

  /** The finding for {@code failure}, when the elements {@code open} were, the innermost first. */
  static Finding explain(XepSource source, MalformedXml failure, List<Element> open) {
    Finding finding = new Malformation(source, failure, open).finding();
    if (open.isEmpty()) {
      return finding;
    }
    StringBuilder path = new StringBuilder();
    for (Element element : open.subList(0, Math.min(SHOWN_OPEN, open.size()))) {
      path.append(path.isEmpty() ? "" : " in ")
          .append('<')
          .append(element.name())
          .append("> of line ")
          .append(source.startOf(element.startTag()).line());
    }
    return finding.with(Note.of("Open at this point: " + path));
  }

  /** What is wrong with an entity's replacement text, which stands in no file to point at. */
  static String ofEntity(MalformedXml failure) {
    Matcher open = NOT_CLOSED.matcher(failure.reason());
    Matcher close = CLOSE_TAG.matcher(failure.reason());
    return open.find()
        ? "<" + open.group(1) + "> has no end tag in it"
        : close.lookingAt()
            ? "</" + close.group(1) + "> has no start tag in it"
            : decapitalised(failure.reason());
  }

  private Finding finding() {
    String reason = failure.reason();
    Matcher close = CLOSE_TAG.matcher(reason);
    if (close.lookingAt()) {
      return mismatch(close.group(1));
    }
    if (reason.startsWith("Unexpected EOF") || reason.startsWith("Unexpected end of input")) {
      return unfinished(reason);
    }
    if (reason.startsWith("Attribute limit")) {
      return FormFault.TOO_LARGE.at(
          place(failure.offset(), 1),
          "a tag has more than " + XmlLexer.MAX_ATTRIBUTES + " attributes");
    }
    if (reason.contains("in content after '<'") || reason.contains("in prolog, after '<'")) {
      return at(lastBefore('<'), 1, "a bare < that begins no tag", "Write &lt; for the character");
    }
    if (reason.contains("missing name?") || reason.contains("semi-colon after the reference")) {
      return at(
          lastBefore('&'), 1, "a bare & that begins no reference", "Write &amp; for the character");
    }
    if (reason.contains("'<'") || reason.contains("(code 60) in attribute value")) {
      return at(
          failure.offset(),
          1,
          "< stands in an attribute value",
          "Either the closing quote is missing, or write &lt; for the character");
    }
    if (reason.contains("Expected a quote")) {
      return at(
          failure.offset(), 1, "an attribute value begins with a quote", "Write name='value'");
    }
    if (reason.startsWith("String '--'")) {
      return at(
          doubleDash(),
          2,
          "-- stands inside a comment",
          "Write one dash, or end the comment with -->");
    }
    if (reason.startsWith("String ']]>'")) {
      return at(
          source.text().lastIndexOf("]]>", failure.offset() + 2),
          3,
          "]]> stands outside a CDATA section",
          "Write ]]&gt;, or look for a CDATA section that ended too early");
    }
    if (reason.contains("multiple roots")) {
      return at(
          lastBefore('<'),
          1,
          "a second root element after the end of the document",
          "Everything belongs between <xep> and </xep>; an end tag may have come too early");
    }
    return at(failure.offset(), 1, decapitalised(reason));
  }

  private Finding mismatch(String name) {
    int start = source.text().lastIndexOf("</", failure.offset());
    Element inner = open.get(0);
    Finding finding =
        at(
                start,
                name.length() + 3,
                "</" + name + "> stands where </" + inner.name() + "> is expected")
            .with(Note.at(inner.startTag(), "<" + inner.name() + "> was opened here"));
    boolean isOpen = open.stream().anyMatch(e -> e.is(name));
    String cause =
        isOpen
            ? "The end tag </" + inner.name() + "> is missing before this one"
            : "No <" + name + "> is open: the name may be misspelt, or the start tag missing";
    return finding.with(Note.of(cause));
  }

  private Finding unfinished(String reason) {
    int end = source.text().length();
    if (open.isEmpty() && reason.contains("prolog")) {
      return FormFault.NOT_A_XEP.at(
          source.span(0, 0),
          source.text().isBlank() ? "the file is empty" : "there is no element in the file");
    }
    String what =
        reason.contains("CDATA")
            ? "a CDATA section"
            : reason.contains("comment")
                ? "a comment"
                : reason.contains("attribute value")
                    ? "an attribute value"
                    : reason.contains("start tag")
                        ? "a tag"
                        : reason.contains("internal DTD")
                            ? "the document type declaration"
                            : open.isEmpty() ? "markup" : "<" + open.get(0).name() + ">";
    Finding finding = at(end, 0, "the file ends inside " + what);
    return open.isEmpty()
        ? finding
        : finding
            .with(Note.at(open.get(0).startTag(), "<" + open.get(0).name() + "> was opened here"))
            .with(Note.of("Half of the file may be missing"));
  }

  private Finding at(int start, int length, String message, String cause) {
    return at(start, length, message).with(Note.of(cause));
  }

  private Finding at(int start, int length, String message) {
    return FormFault.NOT_WELL_FORMED.at(place(start, length), message);
  }

  private SourceSpan place(int start, int length) {
    int from = Math.max(0, Math.min(start, source.text().length()));
    return source.span(from, Math.min(from + length, source.text().length()));
  }

  private int lastBefore(char c) {
    return source.text().lastIndexOf(c, Math.max(0, failure.offset() - 1));
  }

  private int doubleDash() {
    return source.text().indexOf("--", failure.offset());
  }

  private static String decapitalised(String reason) {
    return reason.isEmpty()
        ? "the file is not well-formed"
        : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }
}

package org.xeptools.document.xml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Says in an author's words why a file is not well-formed: where, what was open, likely cause. */
public final class Malformation {
  public static final Pattern CLOSE_TAG = Pattern.compile("Unexpected close tag </(.*)>; expected");
  private static final Pattern NOT_CLOSED =
      Pattern.compile("expecting a close tag for element <(.*)>");
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate attribute '(.*)'");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=<>/\"']+)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.-]*");
  private static final Pattern NEXT_ATTRIBUTE = Pattern.compile(NAME + "\\s*=\\s*[\"']");
  private static final Pattern LONG_VALUE = Pattern.compile("=\\s*[\"'][^\"'<]{524288}");
  private static final int SHOWN_OPEN = 4;

  private final XepSource source;
  private final MalformedXml failure;
  private final List<Element> open;
  private final FailurePlace place;

  private Malformation(XepSource source, MalformedXml failure, List<Element> open) {
    this.source = source;
    this.failure = failure;
    this.open = open;
    this.place = new FailurePlace(source, failure.offset());
  }

  /** The finding for {@code failure}, when the elements {@code open} were, the innermost first. */
  public static Finding explain(XepSource source, MalformedXml failure, List<Element> open) {
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
            : decapitalised(
                failure
                    .reason()
                    .replaceFirst(
                        "Unbalanced close tag (</[^>]*>); no open start tag",
                        "$1 has no start tag in it"));
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
    if (reason.contains("processing instruction target (\"xml\")")) {
      return at(
          place.lastBefore('<'),
          "<?xml".length(),
          "an XML declaration is inside the file; it is allowed only at the very start");
    }
    if (reason.contains("expected keyword 'version'")) {
      return at(
          failure.offset(),
          1,
          "an XML declaration begins with its version",
          "Write <?xml version='1.0' encoding='UTF-8'?>");
    }
    if (reason.contains("after '<!'") && place.isAt("doctype", failure.offset())) {
      return doctype();
    }
    if (reason.contains("internal DTD subset") && !reason.contains("end of input")) {
      return at(
          failure.offset(),
          place.word(),
          "only declarations, comments and %references; may stand in a document type declaration");
    }
    if (reason.startsWith("Attribute limit")) {
      return FormFault.TOO_LARGE.at(
          place.span(failure.offset(), 1),
          "a tag has more than " + XmlLexer.MAX_ATTRIBUTES + " attributes");
    }
    if (reason.startsWith("Maximum attribute size")) {
      Matcher value = LONG_VALUE.matcher(source.text());
      return FormFault.TOO_LARGE.at(
          place.span(value.find() ? value.start() + 1 : failure.offset(), 1),
          "an attribute value has more than 500 000 characters");
    }
    Matcher duplicate = DUPLICATE.matcher(reason);
    if (duplicate.lookingAt()) {
      return duplicate(duplicate.group(1));
    }
    if (reason.endsWith("in prolog; expected '<'")) {
      return at(
          failure.offset(),
          place.word(),
          (place.isFirst() ? "this is not XML: " : "") + "there is text before the first element");
    }
    if (reason.endsWith("in epilog; expected '<'")) {
      return at(
          failure.offset(),
          place.word(),
          "there is text after the end of the document",
          "Everything belongs between <xep> and </xep>; an end tag may have come too early");
    }
    if (reason.contains("in content after '<'") || reason.contains("in prolog, after '<'")) {
      return at(
          place.lastBefore('<'), 1, "a bare < that begins no tag", "Write &lt; for the character");
    }
    if (reason.contains("semi-colon after the reference")
        || reason.startsWith("Missing semicolon")) {
      return withoutSemicolon();
    }
    if (reason.endsWith("expected a decimal number") || reason.contains("hex digit")) {
      int start = place.lastBefore('&');
      return at(
          start,
          failure.offset() - start,
          "the number of a character has only digits and ends with a semicolon",
          "Write &#160; or, in hexadecimal, &#xA0;");
    }
    if (reason.contains("missing name?")) {
      return at(
          place.lastBefore('&'),
          1,
          "a bare & that begins no reference",
          "Write &amp; for the character");
    }
    if (reason.contains("'<'") || reason.contains("(code 60) in attribute value")) {
      return at(
          failure.offset(),
          1,
          "< stands in an attribute value",
          "Either the closing quote is missing, or write &lt; for the character");
    }
    if (reason.contains("expected space, or '>'") && "'\"".indexOf(place.before()) >= 0) {
      return endedByQuote(place.before());
    }
    if (reason.endsWith("expected '='")) {
      return withoutValue();
    }
    if (reason.contains("Expected a quote")) {
      return at(
          failure.offset(), 1, "an attribute value begins with a quote", "Write name='value'");
    }
    if (reason.startsWith("String '--'")) {
      return at(
          place.next("--"),
          2,
          "-- is not allowed inside a comment",
          "Write one dash, or end the comment with -->");
    }
    if (reason.startsWith("String ']]>'")) {
      return at(
          source.text().lastIndexOf("]]>", failure.offset() + 2),
          3,
          "]]> is outside a CDATA section",
          "Write ]]&gt;, or look for a CDATA section that ended too early");
    }
    if (reason.contains("multiple roots")) {
      return at(
          place.lastBefore('<'),
          1,
          "a second root element after the end of the document",
          "Everything belongs between <xep> and </xep>; an end tag may have come too early");
    }
    return at(failure.offset(), 1, decapitalised(reason));
  }

  private Finding doctype() {
    SourceSpan word = place.span(failure.offset(), "DOCTYPE".length());
    return at(word.start(), word.length(), "<!DOCTYPE is written in capitals")
        .with(new Fix("Write DOCTYPE", Safety.SAFE, List.of(new Edit(word, "DOCTYPE"))));
  }

  private Finding duplicate(String name) {
    Matcher attribute = ATTRIBUTE.matcher(source.text());
    attribute.region(Math.max(0, place.lastBefore('<')), source.text().length());
    int first = -1;
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        int start = attribute.start();
        if (first >= 0) {
          return at(start, name.length(), "the attribute " + name + " stands twice in this tag")
              .with(Note.at(place.span(first, name.length()), "The first one is here"));
        }
        first = start;
      }
    }
    return at(failure.offset(), 1, "the attribute " + name + " stands twice in this tag");
  }

  private Finding withoutSemicolon() {
    int start = place.lastBefore('&');
    Matcher name = NAME.matcher(source.text()).region(start + 1, source.text().length());
    int end = name.lookingAt() ? name.end() : start + 1;
    String written = source.text().substring(start, end);
    String cause =
        CharacterReferences.needsNoDeclaration(written.substring(1))
            ? "Write " + written + ";"
            : "Write " + written + "; for the entity, or &amp; for the character &";
    return at(start, end - start, "the semicolon is missing after " + written, cause);
  }

  private Finding endedByQuote(char quote) {
    Matcher next = NEXT_ATTRIBUTE.matcher(source.text());
    if (next.region(failure.offset(), source.text().length()).lookingAt()) {
      return at(failure.offset(), 1, "a space is missing between two attributes");
    }
    String cause =
        quote == '\''
            ? "Write &apos; for the character, or put double quotes around the value"
            : "Write &quot; for the character, or put single quotes around the value";
    return at(failure.offset() - 1, 1, "this quote ends the attribute value", cause);
  }

  private Finding withoutValue() {
    SourceSpan name = place.wordBefore();
    return at(
        name.start(),
        name.length(),
        "the attribute " + source.textOf(name) + " has no value",
        "Write name='value'; or a quote inside the value before it ended that too early");
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
            : "No <" + name + "> is open: the name may be misspelled, or the start tag missing";
    return finding.with(Note.of(cause));
  }

  private Finding unfinished(String reason) {
    int end = source.text().length();
    if (open.isEmpty() && reason.contains("prolog")) {
      return FormFault.NOT_A_XEP.at(
          source.span(0, 0),
          source.text().isBlank() ? "the file is empty" : "the file has no element");
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
    return FormFault.NOT_WELL_FORMED.at(place.span(start, length), message);
  }

  private static String decapitalised(String reason) {
    return reason.isEmpty()
        ? "the file is not well-formed"
        : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }
}

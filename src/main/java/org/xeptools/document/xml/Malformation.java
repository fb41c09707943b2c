package org.xeptools.document.xml;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * Explains in words for authors why a file is not well-formed: the place, the open elements, the
 * likely cause.
 */
public final class Malformation {
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
  private final TokenFix fixes;

  private Malformation(
      XepSource source, MalformedXml failure, List<Element> open, Predicate<String> declared) {
    this.source = source;
    this.failure = failure;
    this.open = open;
    this.place = new FailurePlace(source, failure.offset());
    this.fixes = new TokenFix(source, declared);
  }

  /**
   * The finding for {@code failure} with the open elements {@code open}, the innermost first.
   *
   * @param declared tells the names of the entities that are declared
   */
  public static Finding explain(
      XepSource source, MalformedXml failure, List<Element> open, Predicate<String> declared) {
    Finding finding = new Malformation(source, failure, open, declared).finding();
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

  /** The fault in an entity's replacement text, which has no place in a file. */
  static String ofEntity(MalformedXml failure) {
    String reason = failure.reason();
    WoodstoxMessage message = WoodstoxMessage.of(reason);
    String name = message.name(reason).orElse("");
    return switch (message) {
      case NO_END_TAG -> "<" + name + "> has no end tag in it";
      case WRONG_END_TAG, STRAY_END_TAG -> "</" + name + "> has no start tag in it";
      default -> decapitalised(reason);
    };
  }

  private Finding finding() {
    String reason = failure.reason();
    WoodstoxMessage message = WoodstoxMessage.of(reason);
    return switch (message) {
      case WRONG_END_TAG -> mismatch(message.name(reason).orElse(""));
      case END_IN_PROLOG -> open.isEmpty() ? empty() : unfinished();
      case NO_END_TAG, END -> unfinished();
      case END_IN_CDATA -> unfinished("a CDATA section");
      case END_IN_COMMENT -> unfinished("a comment");
      case END_IN_VALUE -> unfinished("an attribute value");
      case END_IN_TAG -> unfinished("a tag");
      case END_IN_DTD -> unfinished("the document type declaration");
      case LATE_XML_DECLARATION ->
          at(
              place.lastBefore('<'),
              "<?xml".length(),
              "an XML declaration is inside the file; it is allowed only at the very start");
      case NO_VERSION ->
          here(
              "an XML declaration begins with its version",
              "Write <?xml version='1.0' encoding='UTF-8'?>");
      case NO_DECLARATION ->
          place.isAt("doctype", failure.offset()) ? doctype() : here(decapitalised(reason));
      case NO_DTD_DECLARATION ->
          place.isAt(">", failure.offset())
              ? here("the document type declaration has a [ but no ] before its end")
                  .with(fixes.bracket(failure.offset(), "]"))
              : at(
                  failure.offset(),
                  place.word(),
                  "only declarations, comments and %references; are allowed in a document type declaration");
      case MANY_ATTRIBUTES ->
          FormFault.TOO_LARGE.at(
              place.span(failure.offset(), 1),
              "a tag has more than " + XmlLexer.MAX_ATTRIBUTES + " attributes");
      case LONG_ATTRIBUTE -> longAttribute();
      case REPEATED_ATTRIBUTE -> duplicate(message.name(reason).orElse(""));
      case TEXT_BEFORE ->
          at(
              failure.offset(),
              place.word(),
              (place.isFirst() ? "this is not XML: " : "")
                  + "there is text before the first element");
      case TEXT_AFTER ->
          at(
              failure.offset(),
              place.word(),
              "there is text after the end of the document",
              "Everything belongs between <xep> and </xep>; an end tag may have come too early");
      case BARE_LESS_THAN ->
          at(
                  place.lastBefore('<'),
                  1,
                  "a bare < that begins no tag",
                  "Write &lt; for the character")
              .with(reference(place.lastBefore('<'), "&lt;"));
      case NO_SEMICOLON -> withoutSemicolon();
      case NO_NUMBER ->
          at(
              place.lastBefore('&'),
              failure.offset() - place.lastBefore('&'),
              "the number of a character has only digits and ends with a semicolon",
              "Write &#160; or, in hexadecimal, &#xA0;");
      case BARE_AMPERSAND ->
          at(
                  place.lastBefore('&'),
                  1,
                  "a bare & that begins no reference",
                  "Write &amp; for the character")
              .with(reference(place.lastBefore('&'), "&amp;"));
      case LESS_THAN_IN_VALUE ->
          here(
              "an attribute value contains a bare <",
              "Either the closing quote is missing, or write &lt; for the character");
      case LESS_THAN_IN_TAG ->
          place.isInDoctype()
              ? withoutBracket()
              : here("a tag contains a bare <", "The > that ends the tag before it is missing");
      case NO_SPACE ->
          "'\"".indexOf(place.before()) >= 0
              ? endedByQuote(place.before())
              : here(decapitalised(reason));
      case NO_VALUE -> withoutValue();
      case NO_QUOTE ->
          fixed(
              here("an attribute value begins with a quote", "Write name='value'"),
              fixes.quotes(failure.offset()));
      case DASHES_IN_COMMENT ->
          at(
              place.next("--"),
              2,
              "-- is not allowed inside a comment",
              "Write one dash, or end the comment with -->");
      case STRAY_CDATA_END ->
          at(
              source.text().lastIndexOf("]]>", failure.offset() + 2),
              3,
              "]]> is outside a CDATA section",
              "Write ]]&gt;, or look for a CDATA section that ended too early");
      case SECOND_ROOT ->
          at(
              place.lastBefore('<'),
              1,
              "a second root element after the end of the document",
              "Everything belongs between <xep> and </xep>; an end tag may have come too early");
      case STRAY_END_TAG, OTHER -> here(decapitalised(reason));
    };
  }

  private Finding longAttribute() {
    Matcher value = LONG_VALUE.matcher(source.text());
    return FormFault.TOO_LARGE.at(
        place.span(value.find() ? value.start() + 1 : failure.offset(), 1),
        "an attribute value has more than 500 000 characters");
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
          return at(start, name.length(), "the attribute " + name + " appears twice in this tag")
              .with(Note.at(place.span(first, name.length()), "The first one is here"));
        }
        first = start;
      }
    }
    return here("the attribute " + name + " appears twice in this tag");
  }

  private Finding withoutBracket() {
    return here(
            "the document type declaration has no [ before its declarations",
            "Write <!DOCTYPE xep SYSTEM 'xep.dtd' [ and, after the declarations, ]>")
        .with(fixes.bracket(place.wordBefore().end(), " ["));
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
    return fixed(
        at(start, end - start, "the semicolon is missing after " + written, cause),
        fixes.semicolon(start, end));
  }

  private Finding endedByQuote(char quote) {
    Matcher next = NEXT_ATTRIBUTE.matcher(source.text());
    if (next.region(failure.offset(), source.text().length()).lookingAt()) {
      return here("a space is missing between two attributes").with(fixes.space(failure.offset()));
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
                "</" + name + "> is found where </" + inner.name() + "> is expected")
            .with(Note.at(inner.startTag(), "<" + inner.name() + "> was opened here"));
    boolean isOpen = open.stream().anyMatch(e -> e.is(name));
    String cause =
        isOpen
            ? EndTagFix.isVoid(inner.name())
                ? "Write <" + inner.name() + "/>: XML wants the slash"
                : "The end tag </" + inner.name() + "> is missing before this one"
            : "No <" + name + "> is open: the name may be misspelled, or the start tag missing";
    Finding told = finding.with(Note.of(cause));
    Optional<Fix> fix =
        isOpen
            ? EndTagFix.inserted(source, inner, start)
            : EndTagFix.renamed(source, inner, start, name);
    return fix.map(told::with).orElse(told);
  }

  private static Finding fixed(Finding finding, Optional<Fix> fix) {
    return fix.map(finding::with).orElse(finding);
  }

  private Fix reference(int at, String reference) {
    Edit edit = new Edit(place.span(at, 1), reference);
    return new Fix("Write " + reference, Safety.UNSAFE, List.of(edit));
  }

  private Finding empty() {
    return FormFault.NOT_A_XEP.at(
        source.span(0, 0),
        source.text().isBlank() ? "the file is empty" : "the file has no element");
  }

  private Finding unfinished() {
    return unfinished(open.isEmpty() ? "markup" : "<" + open.get(0).name() + ">");
  }

  private Finding unfinished(String what) {
    Finding finding = at(source.text().length(), 0, "the file ends inside " + what);
    return open.isEmpty()
        ? finding
        : finding
            .with(Note.at(open.get(0).startTag(), "<" + open.get(0).name() + "> was opened here"))
            .with(Note.of("Half of the file may be missing"));
  }

  private Finding here(String message) {
    return at(failure.offset(), 1, message);
  }

  private Finding here(String message, String cause) {
    return at(failure.offset(), 1, message, cause);
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

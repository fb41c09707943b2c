package org.xeptools.document.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.FormFault;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.SourceSpan;

/**
 * Translates Jing's messages into words that authors understand, each at its place; leaves out
 * errors that only follow from an earlier one.
 */
final class SchemaFindings {
  private static final int MAX = 50;
  private static final Pattern REFERENCES = Pattern.compile("(?:\\s*&[^;&\\s]+;\\s*)++");

  private final List<Finding> found = new ArrayList<>();
  private final Set<Element> faulty = new HashSet<>();
  private final Set<Element> arranged = new HashSet<>();
  private final Set<Element> strangers = new HashSet<>();
  private final Set<SourceSpan> references = new HashSet<>();
  private final Set<Element> incomplete = new HashSet<>();
  private @Nullable Element current;
  private @Nullable Text text;
  private @Nullable Element textParent;

  void at(Element element) {
    current = element;
  }

  void back(Element parent) {
    text = null;
    current = parent;
  }

  void at(Element parent, Text data) {
    if (isUnknown(data.text())) {
      incomplete.add(parent);
      text = null;
    } else if (!data.text().isBlank()) {
      textParent = parent;
      text = data;
    }
  }

  /** True for references that could not be expanded; that has been reported. */
  private static boolean isUnknown(MappedText data) {
    SourceSpan span = data.span();
    return span.end() - span.start() == data.value().length()
        && REFERENCES.matcher(data.value()).matches();
  }

  List<Finding> all() {
    if (isFull()) {
      Note more = Note.of("Only the first " + MAX + " errors of structure are shown");
      found.set(MAX - 1, found.get(MAX - 1).with(more));
    }
    return found;
  }

  /** True if enough has been found. */
  boolean isFull() {
    return found.size() >= MAX;
  }

  void add(String words) {
    Element element = current;
    if (element == null || isFull()) {
      return;
    }
    if (isWithinStranger(element)) {
      return;
    }
    JingMessage message = JingMessage.of(words);
    Optional<Element> fixed = fixedParent(element, message);
    if (fixed.isPresent()) {
      if (arranged.add(fixed.get())) {
        faulty.add(fixed.get());
        Arrangement.findings(fixed.get(), isIncomplete(fixed.get()), strangers).stream()
            .limit(MAX - found.size())
            .forEach(found::add);
      }
      return;
    }
    translate(element, message).ifPresent(found::add);
  }

  /**
   * True if parts may be missing because a reference was not expanded or the document broke off.
   */
  private static boolean isIncomplete(Element parent) {
    return parent.endTag().isEmpty()
        || parent.children().stream()
            .anyMatch(child -> child instanceof Text data && isUnknown(data.text()));
  }

  /** True inside an element that no XEP has; that element has been reported. */
  private boolean isWithinStranger(Element element) {
    return strangers.contains(element) || element.ancestors().anyMatch(strangers::contains);
  }

  /** The element with fixed parts that {@code message} is about. */
  private static Optional<Element> fixedParent(Element element, JingMessage message) {
    return switch (message.kind()) {
      case MISPLACED, EARLY -> element.parent().filter(Arrangement::isFixed);
      case INCOMPLETE -> Optional.of(element).filter(Arrangement::isFixed);
      default -> Optional.empty();
    };
  }

  private Optional<Finding> translate(Element element, JingMessage message) {
    return switch (message.kind()) {
      case MISPLACED -> misplaced(element, message.list());
      case INCOMPLETE -> missingAtEnd(element, message.needed());
      case TEXT -> misplacedText();
      case MISSING_ATTRIBUTE -> missingAttribute(element, message.needed());
      case VALUE -> badValue(element, message.name(), message.needed());
      case UNKNOWN_ATTRIBUTE -> unknownAttribute(element, message.name(), message.list());
      case EARLY, OTHER -> Optional.of(at(element.startTag(), message.text().replace('"', '`')));
    };
  }

  private Optional<Finding> misplaced(Element element, @Nullable String expected) {
    Element parent = element.parent().orElse(element);
    faulty.add(parent);
    if (!Vocabulary.has(element.name())) {
      strangers.add(element);
    }
    if (element.entity().isPresent() && !references.add(element.startTag())) {
      return Optional.empty();
    }
    Finding finding = refused(element, parent);
    if (parent.is("example") && element.entity().isEmpty()) {
      return Optional.of(finding.with(Note.of("Put what is sent between <![CDATA[ and ]]>")));
    }
    List<String> allowed = expected == null ? List.of() : JingMessage.quoted(expected);
    boolean textOnly = expected != null && allowed.isEmpty();
    Optional<HtmlElement> html = HtmlElement.of(element);
    if (html.isPresent() && !textOnly) {
      Finding advised = finding.with(Note.of(html.get().advice()));
      return Optional.of(Renaming.html(element, allowed).map(advised::with).orElse(advised));
    }
    Optional<String> meant =
        strangers.contains(element) ? Renaming.nearest(element.name(), allowed) : Optional.empty();
    Optional<Fix> fix =
        meant
            .flatMap(name -> Renaming.slip(element, name))
            .or(() -> Renaming.section(element, parent));
    Finding helped = fix.map(finding::with).orElse(finding);
    return Optional.of(
        expected == null || allowed.contains(element.name())
            ? helped
            : helped.with(
                Note.of(
                    meant
                        .map(SchemaFindings::maybe)
                        .orElseGet(() -> "Allowed here: " + JingMessage.ticks(expected)))));
  }

  /** The note that an element may be a slip for {@code name}. */
  static String maybe(String name) {
    return "`" + name + "` may be meant";
  }

  /** The finding that something is not allowed in its place, in the author's words. */
  static Finding refused(Element element, Element parent) {
    String place = tick(parent);
    return at(
        element.startTag(),
        element
            .entity()
            .map(
                name ->
                    "&"
                        + name
                        + "; stands for markup, "
                        + tick(element)
                        + ", which is not allowed in "
                        + place)
            .orElse(tick(element) + " is not allowed in " + place));
  }

  private Optional<Finding> missingAtEnd(Element element, String expected) {
    if (faulty.contains(element) || incomplete.contains(element)) {
      return Optional.empty();
    }
    String what = element.elements().isEmpty() ? " is empty" : " is incomplete";
    return Optional.of(
        at(element.startTag(), tick(element) + what + "; it needs " + JingMessage.ticks(expected)));
  }

  private Optional<Finding> misplacedText() {
    if (text == null || textParent == null) {
      return Optional.empty();
    }
    MappedText data = text.text();
    String value = data.value();
    int start = value.length() - value.stripLeading().length();
    SourceSpan span = data.span(start, value.stripTrailing().length());
    text = null;
    return Optional.of(at(span, "text is not allowed in " + tick(textParent)));
  }

  /**
   * The schema treats an empty attribute like a missing one; to its author these are different
   * faults.
   */
  private static Optional<Finding> missingAttribute(Element element, String names) {
    List<String> missing = JingMessage.quoted(names);
    return element.attributes().stream()
        .filter(attribute -> missing.contains(attribute.name()))
        .findFirst()
        .map(empty -> at(empty.span(), "`" + empty.name() + "` of " + tick(element) + " is empty"))
        .or(
            () ->
                Optional.of(
                    at(
                        element.startTag(),
                        tick(element) + " lacks the attribute " + JingMessage.ticks(names))));
  }

  private Optional<Finding> badValue(Element element, String name, String must) {
    String plain =
        must.replaceAll(" or must be equal to \"\"", "")
            .replace("must be equal to \"\", ", "must be equal to ")
            .replaceAll("must be a string matching the regular expression .*", "has another form")
            .replaceAll("must be a string with length at least 1.*", "must not be blank")
            .replace('"', '`');
    Attribute attribute = element.attribute(name).orElseThrow();
    return Optional.of(
        at(
            attribute.value().span(),
            "`" + attribute.value().value() + "` is not a value of `" + name + "`: it " + plain));
  }

  private Optional<Finding> unknownAttribute(
      Element element, String name, @Nullable String expected) {
    SourceSpan span = element.attribute(name).map(Attribute::span).orElse(element.startTag());
    Finding finding = at(span, tick(element) + " has no attribute `" + name + "`");
    if (expected == null) {
      return Optional.of(finding);
    }
    Finding noted = finding.with(Note.of("Its attributes: " + JingMessage.ticks(expected)));
    return Optional.of(
        Renaming.attribute(element, name, JingMessage.quoted(expected))
            .map(noted::with)
            .orElse(noted));
  }

  static Finding at(SourceSpan span, String message) {
    return FormFault.INVALID_STRUCTURE.at(span, message);
  }

  private static String tick(Element element) {
    return "`" + element.name() + "`";
  }
}

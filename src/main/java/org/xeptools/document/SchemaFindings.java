package org.xeptools.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;

/**
 * Jing's messages in words an author understands, each at its place; what only follows from an
 * earlier error is left out.
 */
final class SchemaFindings {
  private static final int MAX = 50;
  private static final Pattern MISPLACED =
      Pattern.compile("element \"(.+?)\" not allowed (?:here|anywhere)(?:; expected (.*))?");
  private static final Pattern MISSING_BEFORE =
      Pattern.compile("element \"(.+?)\" not allowed yet; missing required elements? (.*)");
  private static final Pattern MISSING_AT_END =
      Pattern.compile("element \"(.+?)\" incomplete; (?:missing required elements?|expected) (.*)");
  private static final Pattern EMPTY =
      Pattern.compile("empty content for element \"(.+?)\" not allowed; expected (.*)");
  private static final Pattern UNKNOWN_ATTRIBUTE =
      Pattern.compile(
          "(?:found )?attribute \"(.+?)\"(?: not allowed here; expected (.*)|.*not allowed.*)");
  private static final Pattern MISSING_ATTRIBUTE =
      Pattern.compile("element \"(.+?)\" missing required attributes? (.*)");
  private static final Pattern VALUE =
      Pattern.compile("value of attribute \"(.+?)\" is invalid; (.*)");

  /** What has fixed parts. */
  private static final Set<String> PARTED = Set.of("header", "revision", "author", "legal", "di");

  private static final Pattern REFERENCES = Pattern.compile("(?:\\s*&[^;&\\s]+;\\s*)++");

  private final List<Finding> found = new ArrayList<>();
  private final Set<Element> faulty = new HashSet<>();
  private final Map<Element, Set<String>> reportedMissing = new HashMap<>();
  private final Set<SourceSpan> references = new HashSet<>();
  private final Map<Element, Map<String, Element>> firsts = new HashMap<>();
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

  /** True for references that nothing was put in the place of; that has been reported. */
  private static boolean isUnknown(MappedText data) {
    SourceSpan span = data.span();
    return span.end() - span.start() == data.value().length()
        && REFERENCES.matcher(data.value()).matches();
  }

  List<Finding> all() {
    if (isFull()) {
      Note more = Note.of("Only the first " + MAX + " faults of structure are shown");
      found.set(MAX - 1, found.get(MAX - 1).with(more));
    }
    return found;
  }

  /** True if there is no use in looking for more. */
  boolean isFull() {
    return found.size() >= MAX;
  }

  void add(String message) {
    Element element = current;
    if (element == null || isFull()) {
      return;
    }
    translate(element, message).ifPresent(found::add);
  }

  private Optional<Finding> translate(Element element, String message) {
    Matcher m = MISPLACED.matcher(message);
    if (m.matches()) {
      return misplaced(element, m.group(2));
    }
    m = MISSING_BEFORE.matcher(message);
    if (m.matches()) {
      return missingBefore(element, quoted(m.group(2)));
    }
    m = MISSING_AT_END.matcher(message);
    if (m.matches()) {
      return missingAtEnd(element, m.group(2));
    }
    m = EMPTY.matcher(message);
    if (m.matches()) {
      return missingAtEnd(element, m.group(2));
    }
    if (message.startsWith("text not allowed")) {
      return misplacedText();
    }
    m = MISSING_ATTRIBUTE.matcher(message);
    if (m.matches()) {
      return at(element.startTag(), tick(element) + " lacks the attribute " + ticks(m.group(2)));
    }
    m = VALUE.matcher(message);
    if (m.matches()) {
      return badValue(element, m.group(1), m.group(2));
    }
    m = UNKNOWN_ATTRIBUTE.matcher(message);
    if (m.matches()) {
      return unknownAttribute(element, m.group(1), m.group(2));
    }
    return at(element.startTag(), message.replace('"', '`'));
  }

  private Optional<Finding> misplaced(Element element, @Nullable String expected) {
    Element parent = element.parent().orElse(element);
    boolean late = reportedMissing.getOrDefault(parent, Set.of()).contains(element.name());
    boolean again = isAgain(element, parent);
    boolean first = faulty.add(parent);
    boolean sameReference = element.entity().isPresent() && !references.add(element.startTag());
    if (late || (again && !first) || sameReference) {
      return Optional.empty();
    }
    String place = tick(parent);
    if (again) {
      return at(element.startTag(), tick(element) + " stands twice in " + place)
          .map(f -> f.with(Note.of("There may be end and start tags missing between the two")));
    }
    String from = element.entity().map(name -> "; it comes from &" + name + ";").orElse("");
    Optional<Finding> finding =
        at(element.startTag(), tick(element) + " is not allowed in " + place + from);
    return expected == null
        ? finding
        : finding.map(f -> f.with(Note.of("Allowed here: " + ticks(expected))));
  }

  /** In what has fixed parts, a part that was there before. */
  private boolean isAgain(Element element, Element parent) {
    return PARTED.contains(parent.name()) && first(parent, element.name()) != element;
  }

  private @Nullable Element first(Element parent, String name) {
    return firsts
        .computeIfAbsent(
            parent,
            p -> {
              Map<String, Element> byName = new HashMap<>();
              p.elements().forEach(e -> byName.putIfAbsent(e.name(), e));
              return byName;
            })
        .get(name);
  }

  private Optional<Finding> missingBefore(Element element, List<String> missing) {
    Element parent = element.parent().orElse(element);
    faulty.add(parent);
    reportedMissing.computeIfAbsent(parent, p -> new HashSet<>()).addAll(missing);
    if (incomplete.contains(parent)) {
      return Optional.empty();
    }
    Optional<Element> late =
        missing.stream()
            .flatMap(name -> Optional.ofNullable(first(parent, name)).stream())
            .findFirst();
    if (late.isPresent()) {
      return at(
              late.get().startTag(),
              tick(late.get()) + " stands too late: it belongs before " + tick(element))
          .map(f -> f.with(Note.at(element.startTag(), tick(element) + " stands here")));
    }
    return at(
        element.startTag(),
        "`" + String.join("`, `", missing) + "` is missing before " + tick(element));
  }

  private Optional<Finding> missingAtEnd(Element element, String expected) {
    if (faulty.contains(element) || incomplete.contains(element)) {
      return Optional.empty();
    }
    String what = element.elements().isEmpty() ? " is empty" : " is incomplete";
    return at(element.startTag(), tick(element) + what + "; it needs " + ticks(expected));
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
    return at(span, "text is not allowed in " + tick(textParent));
  }

  private Optional<Finding> badValue(Element element, String name, String must) {
    String plain =
        must.replaceAll(" or must be equal to \"\"", "")
            .replace("must be equal to \"\", ", "must be equal to ")
            .replaceAll("must be a string matching the regular expression .*", "has another form")
            .replaceAll("must be a string with length at least 1.*", "must not be blank")
            .replace('"', '`');
    Attribute attribute = element.attribute(name).orElseThrow();
    return at(
        attribute.value().span(),
        "`" + attribute.value().value() + "` is no value of `" + name + "`: it " + plain);
  }

  private Optional<Finding> unknownAttribute(
      Element element, String name, @Nullable String expected) {
    SourceSpan span = element.attribute(name).map(Attribute::span).orElse(element.startTag());
    Optional<Finding> finding = at(span, tick(element) + " has no attribute `" + name + "`");
    return expected == null
        ? finding
        : finding.map(f -> f.with(Note.of("Its attributes: " + ticks(expected))));
  }

  private static Optional<Finding> at(SourceSpan span, String message) {
    return Optional.of(FormFault.INVALID_STRUCTURE.at(span, message));
  }

  private static String tick(Element element) {
    return "`" + element.name() + "`";
  }

  /** Jing's lists ({@code element "p", "ul" or text}) with our quotes and without its grammar. */
  private static String ticks(String list) {
    return list.replaceAll("the element end-tag(, | or )?", "")
        .replaceAll("\\b(?:elements?|attributes?) (?=\")", "")
        .replace("data", "text")
        .replace('"', '`')
        .strip();
  }

  private static List<String> quoted(String list) {
    return Pattern.compile("\"(.+?)\"").matcher(list).results().map(r -> r.group(1)).toList();
  }
}

package org.xeptools.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xeptools.document.xml.Element;
import org.xeptools.source.SourceSpan;

/**
 * The nearest anchor above each place of a document; small enough to be kept when the document is
 * not.
 */
public final class Outline {
  /** The outline of a file that is not a document. */
  public static final Outline NONE = new Outline(new TreeMap<>(), new TreeMap<>());

  private final NavigableMap<Integer, String> from;
  private final NavigableMap<Integer, Example> examples;

  private Outline(NavigableMap<Integer, String> from, NavigableMap<Integer, Example> examples) {
    this.from = from;
    this.examples = examples;
  }

  /**
   * An example of the document.
   *
   * @param title its number and caption: {@code Example 3. Server replies}
   */
  public record Example(SourceSpan span, String title) {}

  /**
   * An outline by its parts.
   *
   * @param from the nearest anchor above each place at which it changes
   * @param examples the examples by the offset at which they begin
   */
  public static Outline of(
      NavigableMap<Integer, String> from, NavigableMap<Integer, Example> examples) {
    return new Outline(from, examples);
  }

  /** The nearest anchor above each place at which it changes. */
  public NavigableMap<Integer, String> anchors() {
    return Collections.unmodifiableNavigableMap(from);
  }

  /** The examples by the offset at which they begin. */
  public NavigableMap<Integer, Example> examples() {
    return Collections.unmodifiableNavigableMap(examples);
  }

  private record Part(int start, int end, String anchor) {}

  /** The outline of {@code document}. */
  public static Outline of(XepDocument document) {
    List<Part> parts = new ArrayList<>();
    parts.add(part(document.header().element().span(), "#docmeta"));
    document.header().revisions().stream()
        .map(Revision::element)
        .forEach(e -> add(document, e, parts));
    document.allSections().map(Section::element).forEach(e -> add(document, e, parts));
    parts.sort(Comparator.comparingInt(Part::start));
    NavigableMap<Integer, String> from = new TreeMap<>();
    Deque<Part> open = new ArrayDeque<>();
    for (Part part : parts) {
      close(open, part.start(), from);
      from.put(part.start(), part.anchor());
      open.push(part);
    }
    close(open, Integer.MAX_VALUE, from);
    return new Outline(from, examples(document));
  }

  private static NavigableMap<Integer, Example> examples(XepDocument document) {
    NavigableMap<Integer, Example> examples = new TreeMap<>();
    for (Listing listing : document.listings()) {
      SourceSpan span = listing.element().span();
      document
          .anchors()
          .number(listing.element())
          .filter(number -> listing.isExample())
          .map(number -> "Example " + number + (listing.caption().isBlank() ? "" : ". "))
          .map(label -> new Example(span, label + listing.caption().strip()))
          .ifPresent(example -> examples.put(span.start(), example));
    }
    return examples;
  }

  private static void add(XepDocument document, Element element, List<Part> parts) {
    document.anchors().id(element).ifPresent(id -> parts.add(part(element.span(), "#" + id)));
  }

  private static Part part(SourceSpan span, String anchor) {
    return new Part(span.start(), span.end(), anchor);
  }

  private static void close(Deque<Part> open, int until, NavigableMap<Integer, String> from) {
    while (!open.isEmpty() && open.element().end() <= until) {
      int end = open.pop().end();
      from.put(end, open.isEmpty() ? "" : open.element().anchor());
    }
  }

  /** The example that contains the start of {@code span}. */
  public Optional<Example> exampleAt(SourceSpan span) {
    return Optional.ofNullable(examples.floorEntry(span.start()))
        .map(Map.Entry::getValue)
        .filter(example -> span.start() < example.span().end());
  }

  /**
   * The nearest anchor above a place: {@code #usecases}, {@code #revision-history-v1.0}; {@code
   * #docmeta} in the rest of the header, "" elsewhere.
   */
  public String placeOf(SourceSpan span) {
    Map.Entry<Integer, String> entry = from.floorEntry(span.start());
    return entry == null ? "" : entry.getValue();
  }
}

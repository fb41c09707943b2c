package org.xeptools.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;

/** The running text of a document, collected on first use and then kept. */
public final class Prose {
  /** HTML markup that authors write. */
  private static final Set<String> HTML_MARKS = Set.of("b", "i", "u", "br");

  private static final Set<String> CODE = Set.of("tt", "code", "example", "img");

  /** Header elements with names and numbers, or with text that is the same in every document. */
  private static final Set<String> NO_PROSE =
      Set.of("version", "date", "initials", "legal", "number", "status", "type", "sig", "author");

  private final Element root;
  private volatile @Nullable List<Passage> passages;
  private volatile @Nullable Requirements requirements;

  Prose(Element root) {
    this.root = root;
  }

  /** All passages in document order, without those that come from an entity as a whole. */
  public List<Passage> passages() {
    List<Passage> known = passages;
    if (known == null) {
      known = new Reader().read(root);
      passages = known;
    }
    return known;
  }

  /** The requirements in the prose, which {@code reading} computes once. */
  Requirements requirements(Supplier<Requirements> reading) {
    Requirements known = requirements;
    if (known == null) {
      known = reading.get();
      requirements = known;
    }
    return known;
  }

  /** The passages of the sections, without header and history. */
  public Stream<Passage> body() {
    return passages().stream()
        .filter(
            p ->
                p.place() != Place.TITLE
                    && p.place() != Place.ABSTRACT
                    && p.place() != Place.HISTORY);
  }

  private static boolean isMark(Element element) {
    return Vocabulary.MARKS.contains(element.name()) || HTML_MARKS.contains(element.name());
  }

  /** Walks the tree once. */
  private static final class Reader {
    private final List<Passage> found = new ArrayList<>();
    private Place place = Place.BODY;

    List<Passage> read(Element root) {
      for (Element part : root.elements()) {
        if (part.is("header")) {
          header(part);
        } else {
          block(part);
        }
      }
      return List.copyOf(found);
    }

    private void header(Element header) {
      for (Element part : header.elements()) {
        switch (part.name()) {
          case "title" -> block(part, Place.TITLE);
          case "abstract" -> block(part, Place.ABSTRACT);
          case "revision" ->
              part.elements().stream()
                  .filter(e -> !NO_PROSE.contains(e.name()))
                  .forEach(e -> block(e, Place.HISTORY));
          default -> {}
        }
      }
    }

    private void block(Element element, Place here) {
      Place outer = place;
      place = here;
      block(element);
      place = outer;
    }

    private void block(Element element) {
      if (element.entity().isPresent()) {
        return;
      }
      attribute(element, "topic", Place.HEADING);
      attribute(element, "caption", Place.CAPTION);
      if (CODE.contains(element.name())) {
        return;
      }
      if (place == Place.BODY && (element.is("td") || element.is("th"))) {
        place = Place.CELL;
        content(element);
        place = Place.BODY;
      } else {
        content(element);
      }
    }

    private void attribute(Element element, String name, Place where) {
      element
          .attribute(name)
          .filter(a -> !a.value().isBlank())
          .ifPresent(a -> found.add(Passage.of(element, where, a.value(), true)));
    }

    private void content(Element element) {
      Collector collector = new Collector(element);
      collector.children(element);
      collector.flush(true);
    }

    /** The words of one element, between its blocks. */
    private final class Collector {
      private final Element holder;
      private final List<Element> notes = new ArrayList<>();
      private MappedText.Builder text;
      private boolean hasWords;

      Collector(Element holder) {
        this.holder = holder;
        this.text = new MappedText.Builder(holder.startTag().file());
      }

      void children(Element element) {
        for (Node child : element.children()) {
          if (child instanceof Text data) {
            text.append(data.text());
            hasWords |= !data.text().isBlank();
          } else if (child instanceof Element inner) {
            child(inner);
          }
        }
      }

      private void child(Element inner) {
        if (inner.is("br")) {
          placeholder('\n', inner);
        } else if (isMark(inner)) {
          children(inner);
        } else if (inner.is("note")) {
          placeholder(Passage.NOTE, inner);
          notes.add(inner);
        } else if (CODE.contains(inner.name()) && isInline(inner)) {
          placeholder(Passage.CODE, inner);
          hasWords = true;
        } else {
          flush(false);
          block(inner);
        }
      }

      private boolean isInline(Element code) {
        return code.is("tt") || code.is("img") || holder.is("p") || holder.is("note");
      }

      private void placeholder(char c, Element inner) {
        text.whole(String.valueOf(c), inner.span().start(), inner.span().end());
      }

      void flush(boolean last) {
        if (hasWords) {
          found.add(Passage.of(holder, place, text.build(), last));
        }
        text = new MappedText.Builder(holder.startTag().file());
        hasWords = false;
        List<Element> pending = List.copyOf(notes);
        notes.clear();
        pending.forEach(Reader.this::block);
      }
    }
  }
}

package org.xeptools.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.Anchors;
import org.xeptools.document.Requirements;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/** The ids of a document's elements on a page, which may also show another version. */
abstract class Naming {
  /** The ids of the document. */
  static final Naming PLAIN = plain(Elsewhere.NOTHING);

  /**
   * The elements that are not on this page, but on another.
   *
   * @param ids their ids
   * @param page the path to that page
   */
  record Elsewhere(Set<String> ids, String page) {
    static final Elsewhere NOTHING = new Elsewhere(Set.of(), "");

    boolean has(String id) {
      return ids.contains(id) || (!ids.isEmpty() && Requirements.isId(id));
    }
  }

  private final Elsewhere elsewhere;

  private Naming(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** The ids of the document, on a page that lacks some. */
  static Naming plain(Elsewhere elsewhere) {
    return new Naming(elsewhere) {};
  }

  /** The ids of elements that only an old version has, on a page of the version {@code now}. */
  static Naming beside(XepDocument now, Elsewhere elsewhere) {
    return new Beside(now, elsewhere);
  }

  /** The address of {@code id} of the document. */
  final String way(String id) {
    String there = leadsTo(id);
    return (elsewhere.has(there) ? elsewhere.page() : "") + "#" + Anchors.onPage(there);
  }

  String of(String id) {
    return id;
  }

  Optional<String> id(Element element, Anchors anchors) {
    return anchors.id(element).map(this::of);
  }

  /** The id that a link to {@code id} leads to. */
  String leadsTo(String id) {
    return id;
  }

  Optional<String> alias(Element element, Anchors anchors) {
    return anchors.alias(element);
  }

  Optional<String> number(Element element, Anchors anchors) {
    return anchors.number(element);
  }

  /** The id of the printed note that the reference {@code note} leads to. */
  String target(Element note, Anchors anchors) {
    return of(anchors.id(anchors.uses(note).get(0)).orElseThrow());
  }

  /** The id of the reference itself. */
  String reference(Element note, Anchors anchors) {
    int use = anchors.use(note);
    String printed = anchors.id(anchors.uses(note).get(0)).orElseThrow();
    return of(printed + "-ref" + (use == 1 ? "" : "-" + use));
  }

  /** True if the page links to schema files beside it. */
  boolean hasFiles() {
    return true;
  }

  /** Ids with a prefix; a note that the new version also has is printed once, as the new one's. */
  private static final class Beside extends Naming {
    private final String prefix;
    private final XepDocument now;
    private final Map<String, Element> printedNow = new HashMap<>();
    private final Map<String, Element> printedOld = new HashMap<>();

    Beside(XepDocument now, Elsewhere elsewhere) {
      super(elsewhere);
      this.now = now;
      this.prefix = prefix(now);
      now.anchors().footnotes().forEach(n -> printedNow.put(Anchors.says(n), n));
    }

    /** A prefix that no id of the new version has. */
    private static String prefix(XepDocument now) {
      String prefix = "old-";
      while (!now.anchors().all().tailMap(prefix).isEmpty()
          && now.anchors().all().tailMap(prefix).firstKey().startsWith(prefix)) {
        prefix = "old-" + prefix;
      }
      return prefix;
    }

    @Override
    String of(String id) {
      return prefix + id;
    }

    @Override
    String leadsTo(String id) {
      return now.anchors().resolves(id) ? id : of(id);
    }

    @Override
    Optional<String> id(Element element, Anchors anchors) {
      if (!element.is("note")) {
        return super.id(element, anchors);
      }
      String text = Anchors.says(element);
      boolean printed =
          !printedNow.containsKey(text)
              && printedOld.computeIfAbsent(text, t -> element) == element;
      return printed ? Optional.of(target(element, anchors)) : Optional.empty();
    }

    @Override
    Optional<String> alias(Element element, Anchors anchors) {
      return Optional.empty();
    }

    @Override
    Optional<String> number(Element element, Anchors anchors) {
      Element same = element.is("note") ? printedNow.get(Anchors.says(element)) : null;
      return same == null ? super.number(element, anchors) : now.anchors().number(same);
    }

    @Override
    String target(Element note, Anchors anchors) {
      Element same = printedNow.get(Anchors.says(note));
      return same == null ? super.target(note, anchors) : now.anchors().id(same).orElseThrow();
    }

    @Override
    boolean hasFiles() {
      return false;
    }
  }
}

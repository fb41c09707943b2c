package org.xeptools.render;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.Woven.Line;
import org.xeptools.document.woven.Woven.Part;
import org.xeptools.document.woven.Woven.Run;
import org.xeptools.document.woven.Woven.Whole;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Text;

/**
 * The parts that a redline leaves out because they are the same in both versions and on a complete
 * page of one of them: the content of unchanged sections, and long stretches far from any change.
 */
final class Folds {
  /** The least number of characters that are left out at one place. */
  private static final int SHORTEST = 240;

  /** A block beside a change is shown with it, unless it is longer than this. */
  private static final int NEIGHBOR = 400;

  private final WovenDocument woven;
  private final Anchors anchors;
  private final Set<Woven> same = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> folded = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Woven, Integer> stretches = new IdentityHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> oldNotes = new HashMap<>();

  private Folds(WovenDocument woven) {
    this.woven = woven;
    this.anchors = woven.now().anchors();
  }

  /** Leaves out nothing. */
  static Folds none(WovenDocument woven) {
    return new Folds(woven);
  }

  static Folds of(WovenDocument woven) {
    Folds folds = new Folds(woven);
    Anchors old = woven.old().anchors();
    old.footnotes().forEach(n -> folds.oldNotes.put(n.text().value(), old.uses(n).size()));
    folds.isSame(woven.root());
    folds.container(woven.root());
    return folds;
  }

  /** True for a section of which only the heading is shown. */
  boolean isFolded(Element element) {
    return folded.contains(element);
  }

  /**
   * The number of blocks that are left out from {@code piece} on; 0 if they are counted with the
   * blocks before it.
   */
  Optional<Integer> stretch(Woven piece) {
    return Optional.ofNullable(stretches.get(piece));
  }

  /** The ids of the parts that are left out. */
  Set<String> ids() {
    return ids;
  }

  private boolean isSame(Woven piece) {
    boolean is = false;
    if (piece instanceof Whole whole) {
      is = whole.side() == Side.BOTH && whole.alteration() == 0;
    } else if (piece instanceof Run run) {
      is = run.side() == Side.BOTH;
    } else if (piece instanceof Line line) {
      is = areSame(line.children()) && line.alteration() == 0;
    } else if (piece instanceof Part part) {
      is =
          areSame(part.children())
              && part.alteration() == 0
              && part.side() == Side.BOTH
              && part.texts().isEmpty();
    }
    if (is) {
      same.add(piece);
    }
    return is;
  }

  private boolean areSame(List<Woven> pieces) {
    boolean are = true;
    for (Woven piece : pieces) {
      are &= isSame(piece);
    }
    return are;
  }

  private void container(Part part) {
    List<Woven> children = part.children();
    boolean[] kept = new boolean[children.size()];
    int before = -1;
    boolean changed = true;
    for (int i = 0; i < kept.length; i++) {
      Woven child = children.get(i);
      if (isBlank(child)) {
        continue;
      }
      boolean whole = isContainer(child) || !same.contains(child) || sharesNotes(child);
      kept[i] = whole || (changed && isShort(child));
      if (whole && before >= 0 && isShort(children.get(before))) {
        kept[before] = true;
      }
      changed = whole && !(isContainer(child) && same.contains(child));
      before = i;
      if (isContainer(child)) {
        inner((Part) child);
      }
    }
    stretches(children, kept);
  }

  private void inner(Part part) {
    Element element = part.element();
    if (element.is("header")) {
      header(part);
    } else if (same.contains(part) && !sharesNotes(part)) {
      fold(element);
    } else {
      container(part);
    }
  }

  /** The long parts of the header: legal notices, and old revisions. */
  private void header(Part header) {
    for (Woven child : header.children()) {
      Optional<Element> element = element(child).filter(e -> same.contains(child));
      if (element.isPresent() && !sharesNotes(child)) {
        if (element.get().is("legal")) {
          fold(element.get());
        } else if (element.get().is("revision")) {
          stretches.put(child, 0);
          hide(element.get());
        }
      }
    }
  }

  private void fold(Element element) {
    folded.add(element);
    element.elements().forEach(this::hide);
  }

  private void hide(Element hidden) {
    hidden
        .tree()
        .forEach(
            element -> {
              anchors.id(element).ifPresent(ids::add);
              anchors.alias(element).ifPresent(ids::add);
            });
  }

  private void stretches(List<Woven> children, boolean[] kept) {
    for (int from = 0; from < kept.length; from++) {
      int to = from;
      int blocks = 0;
      int length = 0;
      for (; to < kept.length && !kept[to]; to++) {
        blocks += isBlank(children.get(to)) ? 0 : 1;
        length += length(children.get(to));
      }
      if (length >= SHORTEST) {
        for (Woven piece : children.subList(from, to)) {
          stretches.put(piece, blocks);
          blocks = 0;
          element(piece).ifPresent(this::hide);
        }
      }
      from = to;
    }
  }

  private static Optional<Element> element(Woven piece) {
    if (piece instanceof Part part) {
      return Optional.of(part.element());
    }
    return piece instanceof Whole whole && whole.node() instanceof Element element
        ? Optional.of(element)
        : Optional.empty();
  }

  private static boolean isContainer(Woven piece) {
    return piece instanceof Part part
        && (Section.isSection(part.element()) || part.element().is("header"));
  }

  private static boolean isBlank(Woven piece) {
    return piece instanceof Whole whole
        ? whole.node() instanceof Text text && text.text().value().isBlank()
        : piece instanceof Run run
            ? run.value().isBlank()
            : piece instanceof Line line && line.children().stream().allMatch(Folds::isBlank);
  }

  private static boolean isShort(Woven piece) {
    return length(piece) <= NEIGHBOR;
  }

  private static int length(Woven piece) {
    return element(piece).map(e -> e.text().value().length()).orElse(0);
  }

  /** True if a note in it is printed for another use of its text, which may be shown. */
  private boolean sharesNotes(Woven piece) {
    if (piece instanceof Line line) {
      return line.children().stream().anyMatch(this::sharesNotes);
    }
    return element(piece).stream()
        .flatMap(Element::tree)
        .filter(e -> e.is("note"))
        .anyMatch(n -> anchors.uses(n).size() > 1 || isSharedInOld(n));
  }

  private boolean isSharedInOld(Element note) {
    return oldNotes.getOrDefault(note.text().value(), 0) > 1;
  }

  /** The id of the section that {@code element} is or is in, "" if there is none. */
  String section(Element element) {
    return Stream.concat(Stream.of(element), element.ancestors())
        .filter(Section::isSection)
        .flatMap(section -> woven.now().anchors().id(section).stream())
        .findFirst()
        .orElse("");
  }
}

package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Section;
import org.xeptools.document.woven.Alteration.Kind;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.Woven.Departure;
import org.xeptools.document.woven.Woven.Line;
import org.xeptools.document.woven.Woven.Part;
import org.xeptools.document.woven.Woven.Whole;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** Makes one tree of two whose parts have been paired. */
final class Weaver {
  private static final List<String> TEXTS = List.of("topic", "caption");

  private final PartPairs pairs;
  private final PartHashes hashes;
  private final Sequences sequences;
  private final ChangeList changeList;
  private final Map<Unit, Integer> moves = new LinkedHashMap<>();
  private int markup;

  /**
   * True inside a part whose changes count as one; then {@link #seen} records whether there is one.
   */
  private boolean grouped;

  private boolean seen;

  Weaver(PartPairs pairs, PartHashes hashes, Sequences sequences, ChangeList changeList) {
    this.pairs = pairs;
    this.hashes = hashes;
    this.sequences = sequences;
    this.changeList = changeList;
  }

  /** The number of places with the same words in other markup. */
  int markup() {
    return markup;
  }

  /** The tree of {@code old} and {@code now}, which are roots. */
  Part weave(Element old, Element now) {
    return new Part(now, Side.BOTH, Optional.of(old), children(old, now), Map.of(), 0);
  }

  private List<Woven> children(Element old, Element now) {
    List<Unit> a = hashes.units(old);
    List<Woven> woven = new ArrayList<>();
    int i = 0;
    for (Unit unit : hashes.units(now)) {
      if (pairs.isInPlace(unit)) {
        Unit was = pairs.old(unit).orElseThrow();
        while (a.get(i) != was) {
          woven.add(gone(a.get(i++)));
        }
        i++;
        woven.add(pair(was, unit, false));
      } else {
        // removed parts are shown before those that replace them
        while (i < a.size() && !pairs.isInPlace(a.get(i))) {
          woven.add(gone(a.get(i++)));
        }
        woven.add(fresh(unit));
      }
    }
    while (i < a.size()) {
      woven.add(gone(a.get(i++)));
    }
    return woven;
  }

  private Woven gone(Unit unit) {
    Optional<Unit> now = pairs.now(unit);
    if (now.isPresent()) {
      return new Departure(changeList.subject(unit, Side.OLD) + quoted(unit), move(now.get()));
    }
    return alone(unit, Side.OLD, note(Kind.DELETED, unit, Side.OLD));
  }

  /** The first words of a part that is not a section, to identify it. */
  private static String quoted(Unit unit) {
    boolean named = unit.block().filter(Section::isSection).isPresent();
    StringBuilder text = new StringBuilder();
    for (Node node : unit.nodes()) {
      if (node instanceof Element element) {
        text.append(element.text().value());
      } else if (node instanceof Text words) {
        text.append(words.text().value());
      }
    }
    return named || text.toString().isBlank()
        ? ""
        : " “" + ChangeList.shortened(text.toString()) + "”";
  }

  private Woven fresh(Unit unit) {
    Optional<Unit> old = pairs.old(unit);
    return old.isPresent()
        ? pair(old.get(), unit, true)
        : alone(unit, Side.NOW, note(Kind.INSERTED, unit, Side.NOW));
  }

  private int move(Unit now) {
    Integer known = moves.get(now);
    if (known == null) {
      known = changeList.add(Kind.MOVED, now, Side.NOW);
      moves.put(now, known);
    }
    return known;
  }

  /** The number of a change, 0 inside a part whose changes count as one. */
  private int note(Kind kind, Unit unit, Side side) {
    seen = true;
    return grouped ? 0 : changeList.add(kind, unit, side);
  }

  /** Weaves a part that only one version has; parts in it may have moved. */
  private Woven alone(Unit unit, Side side, int number) {
    if (unit.block().isEmpty()) {
      List<Woven> nodes = new ArrayList<>();
      unit.nodes().forEach(node -> nodes.add(new Whole(node, side, 0)));
      return new Line(nodes, number);
    }
    Element element = unit.block().get();
    if (!Section.isSection(element)) {
      return new Whole(element, side, number);
    }
    List<Woven> children = new ArrayList<>();
    for (Unit part : hashes.units(element)) {
      boolean elsewhere = (side == Side.OLD ? pairs.now(part) : pairs.old(part)).isPresent();
      if (elsewhere) {
        children.add(side == Side.OLD ? gone(part) : fresh(part));
      } else {
        children.add(alone(part, side, 0));
      }
    }
    return new Part(element, side, Optional.empty(), children, Map.of(), number);
  }

  private Woven pair(Unit old, Unit now, boolean moved) {
    int number = moved ? move(now) : 0;
    if (now.block().isEmpty() || old.block().isEmpty()) {
      LineWeaver.Result line = new LineWeaver(hashes, sequences).weave(old.nodes(), now.nodes());
      return new Line(line.pieces(), number(number, line.changed(), now));
    }
    Element before = old.block().get();
    Element after = now.block().get();
    if (Section.isSection(after)) {
      Map<String, List<Woven>> texts = texts(before, after);
      int own =
          number == 0 && !texts.isEmpty() ? changeList.add(Kind.RENAMED, now, Side.NOW) : number;
      return part(before, after, children(before, after), texts, own);
    }
    if (hashes.of(before) == hashes.of(after) && before.name().equals(after.name())) {
      return new Whole(after, Side.BOTH, number);
    }
    return Shape.isGroup(after) && !grouped
        ? group(before, after, now, number)
        : inside(before, after, now, number);
  }

  private Woven group(Element before, Element after, Unit unit, int number) {
    grouped = true;
    seen = false;
    Woven inner = inside(before, after, unit, 0);
    grouped = false;
    int own = number(number, seen, unit);
    return inner instanceof Part part
        ? new Part(part.element(), part.side(), part.was(), part.children(), part.texts(), own)
        : inner;
  }

  private Woven inside(Element before, Element after, Unit unit, int number) {
    Map<String, List<Woven>> texts = texts(before, after);
    if (Shape.isContainer(before) && Shape.isContainer(after)) {
      int own = texts.isEmpty() ? number : number(number, true, unit);
      return part(before, after, children(before, after), texts, own);
    }
    boolean listing =
        Shape.isListing(after) && before.elements().isEmpty() && after.elements().isEmpty();
    LineWeaver.Result line =
        listing
            ? new ListingWeaver(sequences).weave(before.text(), after.text())
            : new LineWeaver(hashes, sequences).weave(before.children(), after.children());
    boolean redirected = LineWeaver.isRedirected(before, after);
    boolean changed = line.changed() || !texts.isEmpty() || redirected;
    return part(before, after, line.pieces(), texts, number(number, changed, unit));
  }

  private int number(int known, boolean changed, Unit unit) {
    if (!changed) {
      markup++;
      return known;
    }
    return known == 0 ? note(Kind.CHANGED, unit, Side.NOW) : known;
  }

  private static Part part(
      Element before,
      Element after,
      List<Woven> children,
      Map<String, List<Woven>> texts,
      int number) {
    return new Part(after, Side.BOTH, Optional.of(before), children, texts, number);
  }

  private Map<String, List<Woven>> texts(Element before, Element after) {
    Map<String, List<Woven>> found = new LinkedHashMap<>();
    for (String name : TEXTS) {
      Optional<Attribute> old = before.attribute(name);
      Optional<Attribute> now = after.attribute(name);
      if (old.isPresent() && now.isPresent()) {
        LineWeaver.Result line =
            new LineWeaver(hashes, sequences).weave(old.get().value(), now.get().value());
        if (line.changed()) {
          found.put(name, line.pieces());
        }
      } else if (old.isPresent() || now.isPresent()) {
        Side side = old.isPresent() ? Side.OLD : Side.NOW;
        var text = old.or(() -> now).orElseThrow().value();
        found.put(name, List.of(new Woven.Run(text, 0, text.value().length(), side)));
      }
    }
    return found;
  }
}

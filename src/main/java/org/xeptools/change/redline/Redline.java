package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xeptools.change.Comparison;
import org.xeptools.change.Substance;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.Alteration;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Tally;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.Woven.Part;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.source.Blanks;

/** Weaves two versions of a document, or two documents, into one that shows what changed. */
public final class Redline {
  /** The header fields that a page shows above the text; the others are below it. */
  private static final Set<String> ABOVE = Set.of("title", "abstract");

  private final List<Integer> above = new ArrayList<>();
  private final List<Integer> inText = new ArrayList<>();
  private final List<Integer> below = new ArrayList<>();
  private int inserted;
  private int deleted;

  private Redline() {}

  /** Weaves {@code old} and {@code now}. */
  public static WovenDocument of(XepDocument old, XepDocument now) {
    PartHashes hashes = new PartHashes();
    Sequences sequences = new Sequences();
    PartPairs pairs = PartPairs.of(old, now, hashes, sequences);
    ChangeList changeList = new ChangeList(old, now);
    Weaver weaver = new Weaver(pairs, hashes, sequences, changeList);
    Part root = weaver.weave(old.root(), now.root());
    Redline redline = new Redline();
    redline.look(root, redline.inText);
    Tally tally = redline.tally(old, now, pairs, hashes, weaver.markup());
    return new WovenDocument(
        old, now, root, redline.ordered(changeList.all()), RequirementChanges.of(old, now), tally);
  }

  /** Sorts changes in the order of the page; those that the page does not show are last. */
  private List<Alteration> ordered(List<Alteration> all) {
    Map<Integer, Integer> places = new HashMap<>();
    above.addAll(inText);
    above.addAll(below);
    above.forEach(number -> places.putIfAbsent(number, places.size()));
    return all.stream()
        .sorted(Comparator.comparing(a -> places.getOrDefault(a.number(), Integer.MAX_VALUE)))
        .toList();
  }

  private void look(Woven piece, List<Integer> at) {
    if (piece instanceof Part part) {
      List<Integer> place =
          !part.element().isIn("header")
              ? at
              : ABOVE.contains(part.element().name()) ? above : below;
      arrive(part.alteration(), place);
      part.texts().values().forEach(pieces -> pieces.forEach(p -> look(p, place)));
      part.children().forEach(child -> look(child, place));
    } else if (piece instanceof Woven.Whole whole) {
      boolean header = whole.node() instanceof Element e && e.isIn("header");
      boolean top = whole.node() instanceof Element e && ABOVE.contains(e.name());
      arrive(whole.alteration(), !header ? at : top ? above : below);
      count(whole.node(), whole.side());
    } else if (piece instanceof Woven.Line line) {
      arrive(line.alteration(), at);
      line.children().forEach(child -> look(child, at));
    } else if (piece instanceof Woven.Run run) {
      count(run.value(), run.side());
    }
  }

  private static void arrive(int alteration, List<Integer> place) {
    if (alteration > 0) {
      place.add(alteration);
    }
  }

  private void count(Node node, Side side) {
    if (side != Side.BOTH) {
      if (node instanceof Text text) {
        count(text.text().value(), side);
      } else if (node instanceof Element element) {
        count(element.text().value(), side);
      }
    }
  }

  private void count(String text, Side side) {
    if (side == Side.BOTH || text.isBlank()) {
      return;
    }
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += blank || inWord ? 0 : 1;
      inWord = !blank;
    }
    if (side == Side.NOW) {
      inserted += words;
    } else {
      deleted += words;
    }
  }

  private Tally tally(
      XepDocument old, XepDocument now, PartPairs pairs, PartHashes hashes, int markup) {
    Substance substance = Comparison.of(old, now);
    int before = (int) old.allSections().count();
    int after = (int) now.allSections().count();
    int moved = 0;
    int renamed = 0;
    for (Map.Entry<Element, Element> pair : pairs.sections().entrySet()) {
      boolean stayed = pairs.isInPlace(hashes.unit(pair.getValue()));
      moved += stayed ? 0 : 1;
      renamed += title(pair.getKey()).equals(title(pair.getValue())) ? 0 : 1;
    }
    return new Tally(
        inserted,
        deleted,
        after - pairs.sections().size(),
        before - pairs.sections().size(),
        moved,
        renamed,
        markup,
        substance.isEditorial(),
        substance.isNormative(),
        substance.reasons());
  }

  private static String title(Element section) {
    return Blanks.folded(section.value("topic").strip());
  }
}

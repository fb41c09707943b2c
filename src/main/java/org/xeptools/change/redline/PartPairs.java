package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/** Pairs the parts of two versions. */
final class PartPairs {
  /** Header fields that are paired whatever their values. */
  private static final Set<String> BY_WORDS = Set.of("revision", "author", "remark", "tag", "spec");

  private static final double LIKE = 0.35;

  /** The cost of comparing a pair, in addition to its words, in counted steps. */
  private static final int STEPS = 30;

  private final PartHashes hashes;
  private final Sequences sequences;
  private final Map<Element, Element> sections;
  private final Map<Element, Element> sectionsBack = new HashMap<>();
  private final Map<Unit, Unit> toNow = new HashMap<>();
  private final Map<Unit, Unit> toOld = new HashMap<>();
  private final Set<Unit> inPlace = new HashSet<>();
  private final List<Unit> gone = new ArrayList<>();
  private final List<Unit> fresh = new ArrayList<>();

  private PartPairs(PartHashes hashes, Sequences sequences, Map<Element, Element> sections) {
    this.hashes = hashes;
    this.sequences = sequences;
    this.sections = sections;
    sections.forEach((old, now) -> sectionsBack.put(now, old));
  }

  static PartPairs of(XepDocument old, XepDocument now, PartHashes hashes, Sequences sequences) {
    Map<Element, Element> sections = SectionPairs.of(old, now, hashes);
    PartPairs pairs = new PartPairs(hashes, sequences, sections);
    pairs.pair(old.root(), now.root());
    old.allSections()
        .map(Section::element)
        .filter(sections::containsKey)
        .forEach(section -> pairs.pair(section, sections.get(section)));
    pairs.moves();
    return pairs;
  }

  /** The part of the new version that a part of the old one has become. */
  Optional<Unit> now(Unit old) {
    return Optional.ofNullable(toNow.get(old));
  }

  /** The part of the old version that a part of the new one was. */
  Optional<Unit> old(Unit now) {
    return Optional.ofNullable(toOld.get(now));
  }

  /** True if a part is paired with one at the same place. */
  boolean isInPlace(Unit unit) {
    return inPlace.contains(unit);
  }

  /** The sections of the new version by those of the old one. */
  Map<Element, Element> sections() {
    return sections;
  }

  private void pair(Element old, Element now) {
    List<Unit> a = hashes.units(old);
    List<Unit> b = hashes.units(now);
    List<Sequences.Difference> differences = sequences.differences(codes(a, true), codes(b, false));
    int i = 0;
    int j = 0;
    for (Sequences.Difference difference : differences) {
      while (i < difference.start()) {
        join(a.get(i++), b.get(j++));
      }
      gap(a.subList(i, difference.end()), b.subList(j, difference.to()), old);
      i = difference.end();
      j = difference.to();
    }
    while (i < a.size()) {
      join(a.get(i++), b.get(j++));
    }
  }

  /** Sections are equal if they are a pair, other parts if their content is the same. */
  private int[] codes(List<Unit> units, boolean old) {
    return units.stream()
        .mapToInt(
            unit -> {
              Optional<Element> section = unit.block().filter(Section::isSection);
              if (section.isEmpty()) {
                return sequences.code("=" + hashes.of(unit));
              }
              Element other = old ? sections.get(section.get()) : section.get();
              return sequences.code(
                  "section"
                      + (other == null
                          ? "-" + section.get().span().start()
                          : other.span().start()));
            })
        .toArray();
  }

  private void join(Unit a, Unit b) {
    inPlace.add(a);
    inPlace.add(b);
    couple(a, b);
  }

  private void couple(Unit a, Unit b) {
    toNow.put(a, b);
    toOld.put(b, a);
    if (a.block().isPresent()
        && b.block().isPresent()
        && !Section.isSection(a.block().get())
        && hashes.of(a) != hashes.of(b)
        && Shape.isContainer(a.block().get())
        && Shape.isContainer(b.block().get())) {
      pair(a.block().get(), b.block().get());
    }
  }

  /** Pairs similar parts, in order, among those that differ in one place. */
  private void gap(List<Unit> a, List<Unit> b, Element holder) {
    List<Unit> before = a.stream().filter(u -> !isSection(u)).toList();
    List<Unit> after = b.stream().filter(u -> !isSection(u)).toList();
    long words = words(before) * after.size() + words(after) * before.size();
    if (words > 0 && sequences.affords(words + (long) before.size() * after.size() * STEPS)) {
      align(before, after, holder);
    }
    a.forEach(unit -> collect(unit, true));
    b.forEach(unit -> collect(unit, false));
  }

  private long words(List<Unit> units) {
    return units.stream().mapToLong(unit -> hashes.bag(unit).length).sum();
  }

  private static boolean isSection(Unit unit) {
    return unit.block().filter(Section::isSection).isPresent();
  }

  private void align(List<Unit> a, List<Unit> b, Element holder) {
    int n = a.size();
    int m = b.size();
    boolean cells = holder.is("tr") && n == m;
    double[][] weight = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        weight[i][j] = cells && i == j ? 2 : weight(a.get(i), b.get(j), n == 1 && m == 1);
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (weight[i][j] > 0) {
          best[i][j] = Math.max(best[i][j], weight[i][j] + best[i + 1][j + 1]);
        }
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (weight[i][j] > 0 && best[i][j] == weight[i][j] + best[i + 1][j + 1]) {
        join(a.get(i++), b.get(j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** The evidence that two parts are versions of one, 0 if there is none. */
  private double weight(Unit a, Unit b, boolean alone) {
    if (!a.isAlike(b)) {
      return 0;
    }
    boolean named =
        Shape.isRecord(a.holder())
            && a.block().isPresent()
            && a.block().get().parent().filter(PartPairs::isHeader).isPresent()
            && !BY_WORDS.contains(a.block().get().name());
    double likeness = hashes.likeness(a, b);
    if (named) {
      return 0.1 + likeness;
    }
    if (a.is("revision")) {
      return version(a).equals(version(b)) ? 1 : 0;
    }
    if (a.is("author")) {
      return text(a, "surname").equals(text(b, "surname")) ? 1 : 0;
    }
    double needed = alone ? LIKE / 2 : LIKE;
    return likeness >= needed ? likeness : 0;
  }

  private static boolean isHeader(Element element) {
    return element.is("header") || element.is("author") || element.is("revision");
  }

  private static String version(Unit revision) {
    return text(revision, "version");
  }

  private static String text(Unit unit, String name) {
    return unit.block().orElseThrow().first(name).map(e -> e.text().value().strip()).orElse("");
  }

  /** Records what may have moved: parts without a pair, and parts of sections without a pair. */
  private void collect(Unit unit, boolean old) {
    Map<Unit, Unit> pairs = old ? toNow : toOld;
    if (pairs.containsKey(unit) || !Shape.isOpen(unit.holder())) {
      return;
    }
    if (!isSection(unit)) {
      (old ? gone : fresh).add(unit);
      return;
    }
    Element section = unit.block().orElseThrow();
    Element other = (old ? sections : sectionsBack).get(section);
    if (other == null) {
      hashes.units(section).forEach(part -> collect(part, old));
    }
  }

  private void moves() {
    sections.forEach(
        (old, now) -> {
          Unit before = hashes.unit(old);
          if (!inPlace.contains(before)) {
            Unit after = hashes.unit(now);
            toNow.put(before, after);
            toOld.put(after, before);
          }
        });
    gone.removeIf(toNow::containsKey);
    fresh.removeIf(toOld::containsKey);
    new Moves(hashes, sequences).find(gone, fresh).forEach(this::couple);
  }
}

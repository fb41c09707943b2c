package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;

/** Pairs the sections of two versions, even if they moved. */
final class SectionPairs {
  private static final double UNLIKE = 0.1;
  private static final double LIKE = 0.5;
  private static final int MAX_PAIRS = 40_000;

  private record Guess(Element old, Element now, double likeness) {}

  private final PartHashes hashes;
  private final Map<Element, Element> pairs = new LinkedHashMap<>();
  private final Map<Element, Unit> wholes = new HashMap<>();
  private final List<Section> old;
  private final List<Section> now;

  private SectionPairs(XepDocument old, XepDocument now, PartHashes hashes) {
    this.hashes = hashes;
    this.old = old.allSections().collect(Collectors.toCollection(ArrayList::new));
    this.now = now.allSections().collect(Collectors.toCollection(ArrayList::new));
  }

  /** The new version's section by the old one's. */
  static Map<Element, Element> of(XepDocument old, XepDocument now, PartHashes hashes) {
    SectionPairs sections = new SectionPairs(old, now, hashes);
    sections.by(s -> s.element().value("anchor"), true);
    sections.by(s -> path(s.element()), false);
    sections.by(s -> title(s.element()), true);
    sections.byContent();
    return sections.pairs;
  }

  /** Pairs sections whose name is unique in each version. */
  private void by(Function<Section, String> name, boolean compare) {
    Map<String, List<Section>> before = old.stream().collect(Collectors.groupingBy(name));
    Map<String, List<Section>> after = now.stream().collect(Collectors.groupingBy(name));
    before.forEach(
        (key, sections) -> {
          List<Section> others = after.getOrDefault(key, List.of());
          if (!key.isEmpty() && sections.size() == 1 && others.size() == 1) {
            Element a = sections.get(0).element();
            Element b = others.get(0).element();
            if (!compare || title(a).equals(title(b)) || likeness(a, b) > UNLIKE) {
              pairs.put(a, b);
            }
          }
        });
    removePaired();
  }

  private void removePaired() {
    Set<Element> taken = new HashSet<>();
    taken.addAll(pairs.values());
    old.removeIf(section -> pairs.containsKey(section.element()));
    now.removeIf(section -> taken.contains(section.element()));
  }

  private void byContent() {
    if ((long) old.size() * now.size() > MAX_PAIRS) {
      return;
    }
    List<Guess> guesses = new ArrayList<>();
    for (Section before : old) {
      for (Section after : now) {
        double likeness = likeness(before.element(), after.element());
        if (likeness >= LIKE) {
          guesses.add(new Guess(before.element(), after.element(), likeness));
        }
      }
    }
    guesses.sort(Comparator.comparingDouble(guess -> -guess.likeness()));
    Map<Element, Element> back = new HashMap<>();
    for (Guess guess : guesses) {
      if (!pairs.containsKey(guess.old()) && !back.containsKey(guess.now())) {
        pairs.put(guess.old(), guess.now());
        back.put(guess.now(), guess.old());
      }
    }
  }

  private double likeness(Element a, Element b) {
    return hashes.likeness(whole(a), whole(b));
  }

  private Unit whole(Element section) {
    return wholes.computeIfAbsent(section, s -> Unit.block(s.parent().orElse(s), s));
  }

  private static String title(Element section) {
    return Blanks.folded(section.value("topic").strip()).toLowerCase(Locale.ROOT);
  }

  /** The titles from the first level to this section. */
  private static String path(Element section) {
    StringBuilder path = new StringBuilder(title(section));
    section
        .ancestors()
        .filter(Section::isSection)
        .forEach(above -> path.insert(0, title(above) + "\n"));
    return path.toString();
  }
}

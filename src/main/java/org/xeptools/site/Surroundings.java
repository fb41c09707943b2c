package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.facts.Key;
import org.xeptools.render.Neighbors;
import org.xeptools.sig.NamedSig;
import org.xeptools.sig.Sig;
import org.xeptools.site.index.ComplianceSuite;

/**
 * What charters, XEP-0019 and the compliance suite say of the documents of a series: what the pages
 * of all others need of these texts.
 *
 * @param groups the page of the group that a document belongs to, or whose charter it is, by the
 *     document's page
 * @param levels the compliance levels that name a XEP, by its number
 * @param asked the version that the suite can have meant of a XEP, by its number
 */
record Surroundings(
    Map<String, String> groups,
    Map<String, List<Neighbors.Level>> levels,
    Map<String, String> asked) {

  /** Those of {@code series}, whose outline is {@code outline}: known from earlier, or found. */
  static Surroundings of(Series series, SeriesOutline outline) {
    return outline.key().isEmpty()
        ? of(series)
        : series
            .corpus()
            .contents()
            .fact(
                Key.of("surroundings").with(outline.key()),
                Surroundings::write,
                Surroundings::read,
                () -> of(series));
  }

  /** Those of {@code series}, found now. */
  static Surroundings of(Series series) {
    Optional<ComplianceSuite> suite = ComplianceSuite.of(series);
    Map<String, String> groups = new TreeMap<>();
    for (Entry entry : series.entries()) {
      group(entry, series).ifPresent(page -> groups.put(entry.info().page(), page));
    }
    return new Surroundings(
        groups,
        suite.map(ComplianceSuite::levels).orElse(Map.of()),
        Comparisons.asked(series, suite));
  }

  private static Optional<String> group(Entry entry, Series series) {
    return series.sigs().stream()
        .filter(
            sig ->
                sig.document().source().path().equals(entry.info().file())
                    || entry.info().sig().filter(sig::isCalled).isPresent())
        .map(Sig::page)
        .findFirst()
        .or(() -> named(entry, series));
  }

  private static Optional<String> named(Entry entry, Series series) {
    return series.namedSigs().stream()
        .filter(group -> group.kept() && entry.info().sig().filter(group::isCalled).isPresent())
        .map(NamedSig::page)
        .findFirst();
  }

  private void write(FactWriter out) {
    write(groups, out);
    write(asked, out);
    out.number(levels.size());
    levels.forEach(
        (number, all) -> {
          out.text(number).number(all.size());
          all.forEach(l -> out.text(l.name()).text(l.page()).number(l.isAside() ? 1 : 0));
        });
  }

  private static void write(Map<String, String> texts, FactWriter out) {
    out.texts(texts.keySet()).texts(texts.values());
  }

  private static Surroundings read(FactReader in) {
    Map<String, String> groups = texts(in);
    Map<String, String> asked = texts(in);
    Map<String, List<Neighbors.Level>> levels = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      levels.put(in.text(), levels(in));
    }
    return new Surroundings(groups, levels, asked);
  }

  private static List<Neighbors.Level> levels(FactReader in) {
    List<Neighbors.Level> levels = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      levels.add(new Neighbors.Level(in.text(), in.text(), in.number() == 1));
    }
    return levels;
  }

  private static Map<String, String> texts(FactReader in) {
    List<String> names = in.texts();
    List<String> values = in.texts();
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      texts.put(names.get(i), values.get(i));
    }
    return texts;
  }
}

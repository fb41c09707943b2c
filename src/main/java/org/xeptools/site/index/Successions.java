package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/** Supersessions: the chains from a first document to the current one. */
public final class Successions {
  /** The limit for the number of chains, since a tangle has too many. */
  private static final int MOST = 200;

  /** The document that says that one replaces another. */
  public enum Witness {
    BOTH,
    EARLIER,
    LATER
  }

  /**
   * A document of a chain.
   *
   * @param name {@code XEP-0060}, or the name of another specification
   * @param entry the document, if the series has it
   * @param witness which of the two says that it replaces the one before; none for the first one
   */
  public record Link(String name, Optional<Entry> entry, Optional<Witness> witness) {}

  private final SortedMap<String, Entry> entries = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Witness>> later = new TreeMap<>();

  private Successions() {}

  /** The successions of {@code series}. */
  public static Successions of(Series series) {
    Successions all = new Successions();
    series.accepted().forEach(entry -> all.entries.putIfAbsent(entry.info().label(), entry));
    for (Entry entry : series.accepted()) {
      String own = entry.info().label();
      entry.info().supersededBy().forEach(spec -> all.say(own, name(spec), Witness.EARLIER));
      entry.info().supersedes().forEach(spec -> all.say(name(spec), own, Witness.LATER));
    }
    return all;
  }

  private static String name(String spec) {
    return XepName.number(spec).map(number -> "XEP-" + number).orElse(spec);
  }

  /** A document outside the series is not expected to confirm it. */
  private void say(String from, String to, Witness witness) {
    if (from.equals(to)) {
      return;
    }
    boolean alone = !entries.containsKey(from) || !entries.containsKey(to);
    later
        .computeIfAbsent(from, f -> new TreeMap<>())
        .merge(to, alone ? Witness.BOTH : witness, (old, now) -> old == now ? old : Witness.BOTH);
  }

  /** Every chain from a document that replaces none to one that none replaces, in order. */
  public List<List<Link>> chains() {
    SortedSet<String> replacing = new TreeSet<>();
    later.values().forEach(successors -> replacing.addAll(successors.keySet()));
    List<List<Link>> chains = new ArrayList<>();
    Set<String> reached = new HashSet<>();
    for (String first : later.keySet()) {
      if (!replacing.contains(first)) {
        walk(first, List.of(), Optional.empty(), chains, reached);
      }
    }
    for (String first : later.keySet()) {
      if (!reached.contains(first)) { // a cycle has no beginning
        walk(first, List.of(), Optional.empty(), chains, reached);
      }
    }
    return chains;
  }

  private void walk(
      String name,
      List<Link> before,
      Optional<Witness> witness,
      List<List<Link>> chains,
      Set<String> reached) {
    reached.add(name);
    boolean again = before.stream().anyMatch(link -> link.name().equals(name));
    List<Link> chain = new ArrayList<>(before);
    chain.add(new Link(name, Optional.ofNullable(entries.get(name)), witness));
    Map<String, Witness> next = later.getOrDefault(name, new TreeMap<>());
    if (again || next.isEmpty()) {
      chains.add(chain);
      return;
    }
    next.forEach(
        (to, who) -> {
          if (chains.size() < MOST) {
            walk(to, chain, Optional.of(who), chains, reached);
          }
        });
  }

  /** The documents that are no longer live and name no successor. */
  public List<Entry> withoutSuccessor() {
    return entries.values().stream()
        .filter(entry -> entry.header().status().filter(Lifecycle::isOutdated).isPresent())
        .filter(entry -> !later.containsKey(entry.info().label()))
        .toList();
  }
}

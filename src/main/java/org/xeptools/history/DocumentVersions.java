package org.xeptools.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.document.IsoDate;
import org.xeptools.history.PublishedVersion.Origin;
import org.xeptools.output.DistinctNames;

/** Derives the versions of a document from its states in git. */
final class DocumentVersions {
  private static final int LONGEST_NAME = 24;

  /** In days: a text that is dated this long before its history begins was published before it. */
  private static final int LONG_BEFORE = 31;

  private final String way;
  private final Function<String, byte[]> bytes;

  /**
   * @param way the path from the top of the repository to the folder, with a slash at its end; or
   *     ""
   * @param bytes reads a blob
   */
  DocumentVersions(String way, Function<String, byte[]> bytes) {
    this.way = way;
    this.bytes = bytes;
  }

  /**
   * A state that was published, and its last correction in place.
   *
   * @param ahead whether text of the next version was then committed under its number
   */
  private record Published(StateLog.Entry state, Optional<StateLog.Entry> later, boolean ahead) {}

  /**
   * The versions, newest first.
   *
   * @param states the states on the line, newest first
   * @param asides the states that are only in merged commits
   */
  List<PublishedVersion> of(List<StateLog.Entry> states, List<StateLog.Entry> asides) {
    List<PublishedVersion> found = new ArrayList<>();
    DistinctNames names = new DistinctNames();
    for (Published version : versions(states, asides)) {
      String name = names.of(plain(version.state().version()), "_", "");
      boolean first = version.state().version().equals(states.get(states.size() - 1).version());
      Optional<PublishedVersion> later =
          version.later().map(l -> version(l, name, Optional.empty(), Origin.PUBLISHED, false));
      Origin origin = origin(version.state(), first);
      found.add(version(version.state(), name, later, origin, version.ahead()));
    }
    return List.copyOf(found);
  }

  static LocalDate day(StateLog.Entry state) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(state.time()), ZoneOffset.UTC);
  }

  /**
   * @param first whether its history begins with that number
   */
  private static Origin origin(StateLog.Entry state, boolean first) {
    if (state(state).isInProgress()) {
      return Origin.IN_PROGRESS;
    }
    boolean old =
        IsoDate.parse(state.date())
            .filter(date -> date.plusDays(LONG_BEFORE).isBefore(day(state)))
            .isPresent();
    return first && old ? Origin.BEFORE_GIT : Origin.PUBLISHED;
  }

  /**
   * The published versions, newest first. A version that is not on the public line counts if the
   * document lists it, at the place it has there.
   */
  private List<Published> versions(List<StateLog.Entry> states, List<StateLog.Entry> asides) {
    List<StateLog.Entry> oldestFirst = new ArrayList<>(states);
    Collections.reverse(oldestFirst);
    List<PublishedStates.Version> versions =
        PublishedStates.of(
            oldestFirst.stream().map(DocumentVersions::state).toList(),
            at -> listed(oldestFirst.get(at)));
    List<Published> found = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      PublishedStates.Version version = versions.get(i);
      boolean newest = i == versions.size() - 1;
      StateLog.Entry published = oldestFirst.get(version.state());
      StateLog.Entry later = newest ? states.get(0) : oldestFirst.get(version.corrected());
      boolean changed = !later.text().equals(published.text());
      boolean ahead = !newest && !oldestFirst.get(version.last()).text().equals(later.text());
      found.add(new Published(published, Optional.of(later).filter(l -> changed), ahead));
    }
    Set<String> known = new HashSet<>();
    found.forEach(published -> known.add(published.state().version()));
    List<StateLog.Entry> others =
        published(
                asides.stream()
                    .sorted(
                        Comparator.comparingLong(StateLog.Entry::time)
                            .thenComparing(StateLog.Entry::commit))
                    .toList())
            .filter(state -> !known.contains(state.version()) && !state(state).isInProgress())
            .toList();
    if (!others.isEmpty() && !found.isEmpty()) {
      Map<String, Integer> ranks = new HashMap<>();
      listed(states.get(0)).forEach(version -> ranks.putIfAbsent(version, ranks.size()));
      for (StateLog.Entry other : others) {
        int rank = ranks.getOrDefault(other.version(), -1);
        if (rank >= 0 && known.add(other.version())) {
          int at = 0;
          while (at < found.size()
              && ranks.getOrDefault(found.get(at).state().version(), -1) < rank) {
            at++;
          }
          found.add(at, new Published(other, Optional.empty(), false));
        }
      }
    }
    return found;
  }

  /** The published ones of {@code states}, oldest first. */
  private Stream<StateLog.Entry> published(List<StateLog.Entry> states) {
    return PublishedStates.of(
            states.stream().map(DocumentVersions::state).toList(), at -> listed(states.get(at)))
        .stream()
        .map(version -> states.get(version.state()));
  }

  private static PublishedStates.State state(StateLog.Entry state) {
    return new PublishedStates.State(
        state.version(), state.date(), state.time(), state.text(), state.corrects());
  }

  private List<String> listed(StateLog.Entry state) {
    return StateScan.versions(new String(bytes.apply(state.content()), StandardCharsets.UTF_8));
  }

  private PublishedVersion version(
      StateLog.Entry state,
      String name,
      Optional<PublishedVersion> later,
      Origin origin,
      boolean ahead) {
    return new PublishedVersion(
        state.number(),
        state.version(),
        name,
        state.status(),
        state.commit(),
        day(state),
        way + "xep-" + state.number() + ".xml",
        state.content(),
        state.entities(),
        state.dtd(),
        state.named(),
        origin,
        later,
        ahead);
  }

  /** Makes a safe file name of a version, which may have any text. */
  private static String plain(String version) {
    String name =
        version
            .replaceAll("[^0-9A-Za-z.]+", "_")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^\\.+|\\.+$", "_");
    name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return name.isEmpty() ? "unnumbered" : name;
  }
}

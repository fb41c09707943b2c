package org.xeptools.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.XepReader;
import org.xeptools.git.Blobs;
import org.xeptools.history.StateWalk.PastState;

/**
 * Reads states of documents, each once, and compares each with the one before it; one document
 * after the other, so that few are in memory.
 */
final class StateReader {
  private final Blobs blobs;
  private final StateLog known;
  private final PublishedVersions.Listener listener;
  private final Map<String, String> names = new HashMap<>();
  private int done;

  /**
   * @param known the states that were read before
   */
  StateReader(Blobs blobs, StateLog known, PublishedVersions.Listener listener) {
    this.blobs = blobs;
    this.known = known;
    this.listener = listener;
  }

  /**
   * The log up to {@code head}: {@code states}, newest first on the line, and those known before.
   */
  StateLog read(ObjectId head, List<PastState> states) throws IOException {
    StateLog log = new StateLog(head.name(), known.end());
    Map<String, List<PastState>> documents = new TreeMap<>();
    for (PastState state : states) {
      documents.computeIfAbsent(state.number(), n -> new ArrayList<>()).add(state);
    }
    for (List<PastState> document : documents.values()) {
      document(document, log, states.size());
    }
    log.append(known);
    return log;
  }

  private void document(List<PastState> states, StateLog log, int total) throws IOException {
    List<StateLog.Entry> entries = new ArrayList<>();
    WordBag before = newestKnown(states.get(0).number());
    for (int i = states.size() - 1; i >= 0; i--) {
      PastState state = states.get(i);
      StateScan scan = scan(bytes(blobs, state.content()));
      boolean corrects = false;
      if (state.onLine()) {
        corrects =
            before != null
                && !before.digest().equals(scan.words().digest())
                && before.isCorrectedBy(scan.words());
        before = scan.words();
      }
      entries.add(entry(state, scan, corrects));
      listener.read(++done, total);
    }
    for (int i = states.size() - 1; i >= 0; i--) {
      if (states.get(states.size() - 1 - i).onLine()) {
        log.add(entries.get(i));
      } else {
        log.addAside(entries.get(i));
      }
    }
  }

  private @Nullable WordBag newestKnown(String number) throws IOException {
    List<StateLog.Entry> states = known.entries().getOrDefault(number, List.of());
    return states.isEmpty()
        ? null
        : scan(bytes(blobs, ObjectId.fromString(states.get(0).content()))).words();
  }

  private static StateScan scan(byte[] bytes) {
    return StateScan.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private StateLog.Entry entry(PastState state, StateScan scan, boolean corrects) {
    return new StateLog.Entry(
        state.number(),
        scan.version(),
        scan.date(),
        scan.status(),
        state.commit(),
        state.time(),
        state.content().name(),
        state.entities().map(this::once),
        state.dtd().map(this::once),
        Set.copyOf(scan.named().stream().map(this::once).collect(Collectors.toSet())),
        scan.words().digest(),
        corrects);
  }

  /** Thousands of states have equal strings. */
  private String once(String name) {
    return Optional.ofNullable(names.putIfAbsent(name, name)).orElse(name);
  }

  /** The bytes of {@code content}, up to the limit for a document. */
  static byte[] bytes(Blobs blobs, ObjectId content) throws IOException {
    return blobs.bytes(content, XepReader.MAX_SIZE + 1);
  }
}

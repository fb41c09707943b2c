package org.xeptools.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.xeptools.corpus.git.Repositories;
import org.xeptools.corpus.git.Unreadable;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.output.DistinctNames;

/**
 * Every version that the documents of a folder ever had, from the history of its repository: what
 * was published is the line of first parents, and what a document lists of what was merged.
 */
public final class Publications implements Closeable {
  private static final int LONGEST_NAME = 24;
  private final Repository repository;
  private final Path folder;
  private final SortedMap<String, List<Edition>> editions = new TreeMap<>();
  private PublicationLog log = PublicationLog.NOTHING;
  private final Map<String, XepReader> readers = new ConcurrentHashMap<>();

  private Publications(Repository repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
  }

  /**
   * Those of the documents in {@code folder}; empty if it is in no working tree with commits.
   *
   * @param memory what {@link #memory} gave, so that only what is new is looked at
   * @throws IOException if the repository cannot be read
   */
  public static Optional<Publications> of(Path folder, Optional<String> memory) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<Repository> found = Repositories.around(absolute);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Repository repository = found.get();
    try {
      Optional<Publications> publications =
          repository.isBare()
              ? Optional.empty()
              : Unreadable.orSay(repository, () -> of(repository, absolute, memory));
      if (publications.isEmpty()) {
        repository.close();
      }
      return publications;
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static Optional<Publications> of(
      Repository repository, Path folder, Optional<String> memory) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty(); // nothing is committed yet
    }
    Publications publications = new Publications(repository, folder);
    PublicationLog known = publications.known(memory);
    PublicationLog log =
        known.head().equals(head.name())
            ? known
            : new PublicationWalk(repository, folder).to(head, known);
    log.entries()
        .forEach(
            (number, states) ->
                publications.editions.put(
                    number, editions(publications.versions(states, log.asides(number)))));
    publications.log = log;
    return Optional.of(publications);
  }

  /**
   * What is remembered of this repository as it is: nothing if it ended elsewhere then, or had what
   * it has no more.
   */
  private PublicationLog known(Optional<String> memory) throws IOException {
    String end =
        repository.getObjectDatabase().getShallowCommits().stream()
            .map(ObjectId::name)
            .sorted()
            .collect(Collectors.joining(" "));
    PublicationLog known = memory.map(PublicationLog::parse).orElse(PublicationLog.NOTHING);
    try (ObjectReader reader = repository.newObjectReader()) {
      for (String name : known.contents()) {
        if (!reader.has(ObjectId.fromString(name), Constants.OBJ_BLOB)) {
          return new PublicationLog("", end);
        }
      }
    } catch (IncorrectObjectTypeException e) {
      return new PublicationLog("", end);
    }
    return known.end().equals(end) ? known : new PublicationLog("", end);
  }

  /** Whether there were versions before those that this clone holds. */
  public boolean isShallow() {
    return !log.end().isEmpty();
  }

  /** What has been looked at, for the next time. */
  public String memory() {
    return log.text();
  }

  /** The editions by number of document, each list newest first. */
  public SortedMap<String, List<Edition>> editions() {
    return Collections.unmodifiableSortedMap(editions);
  }

  /**
   * Of the states with one version the newest is that version. One that only stands aside counts if
   * the document lists it, and takes the place that it has there.
   */
  private List<PublicationLog.Entry> versions(
      List<PublicationLog.Entry> states, List<PublicationLog.Entry> asides) {
    Set<String> versions = new HashSet<>();
    List<PublicationLog.Entry> found = new ArrayList<>();
    states.stream().filter(state -> versions.add(state.version())).forEach(found::add);
    List<PublicationLog.Entry> others =
        asides.stream()
            .filter(state -> !versions.contains(state.version()))
            .sorted(
                Comparator.comparingLong(PublicationLog.Entry::time)
                    .reversed()
                    .thenComparing(PublicationLog.Entry::commit))
            .toList();
    if (!others.isEmpty()) {
      String newest = new String(bytes(states.get(0).content()), StandardCharsets.UTF_8);
      Map<String, Integer> ranks = new HashMap<>();
      PublicationWalk.versions(newest).forEach(version -> ranks.putIfAbsent(version, ranks.size()));
      for (PublicationLog.Entry other : others) {
        int rank = ranks.getOrDefault(other.version(), -1);
        if (rank >= 0 && versions.add(other.version())) {
          int at = 0;
          while (at < found.size() && ranks.getOrDefault(found.get(at).version(), -1) < rank) {
            at++;
          }
          found.add(at, other);
        }
      }
    }
    return found;
  }

  private static List<Edition> editions(List<PublicationLog.Entry> versions) {
    List<Edition> found = new ArrayList<>();
    DistinctNames names = new DistinctNames();
    for (PublicationLog.Entry state : versions) {
      String name = names.of(plain(state.version()), "_", "");
      found.add(
          new Edition(
              state.number(),
              state.version(),
              name,
              state.commit(),
              state.content(),
              state.entities(),
              state.dtd(),
              state.named()));
    }
    return List.copyOf(found);
  }

  /** A version may say anything; a file's name may not. */
  private static String plain(String version) {
    String name =
        version
            .replaceAll("[^0-9A-Za-z.]+", "_")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^\\.+|\\.+$", "_");
    name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return name.isEmpty() ? "unnumbered" : name;
  }

  /** The bytes that {@code name} names. */
  public byte[] bytes(String name) {
    return PublicationWalk.bytes(repository, name);
  }

  /** What {@code edition} holds, with the entities of its time. */
  public ParseResult read(Edition edition) {
    String beside = edition.entities().orElse("") + "/" + edition.dtd().orElse("");
    XepReader reader =
        readers.computeIfAbsent(
            beside, b -> new XepReader(new PastTree(folder, declarations(edition), this::bytes)));
    return reader.read(
        folder.resolve("xep-" + edition.number() + ".xml"), bytes(edition.content()));
  }

  private static Map<String, String> declarations(Edition edition) {
    Map<String, String> files = new TreeMap<>();
    edition.entities().ifPresent(name -> files.put("xep.ent", name));
    edition.dtd().ifPresent(name -> files.put("xep.dtd", name));
    return files;
  }

  @Override
  public void close() {
    repository.close();
  }
}

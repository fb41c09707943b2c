package org.xeptools.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.xeptools.document.ParseResult;
import org.xeptools.document.StatusInGit;
import org.xeptools.git.Blobs;
import org.xeptools.git.Repositories;
import org.xeptools.git.Unreadable;

/**
 * Every version that the documents of a folder ever had, from the history of its repository: what
 * was published is the line of first parents, and what a document lists of what was merged.
 */
public final class Publications implements Closeable {
  /** Told, while what is new in a history is read, how many states of documents are done. */
  @FunctionalInterface
  public interface Listener {
    /** So many of {@code total}. */
    void read(int done, int total);
  }

  private final Repository repository;
  private final Blobs blobs;

  /** From the top of the repository to the folder, with a slash at its end; or "". */
  private final String way;

  private final SortedMap<String, List<Edition>> editions = new TreeMap<>();

  private PublicationLog log = PublicationLog.NOTHING;
  private StatedStatuses statuses = new StatedStatuses(PublicationLog.NOTHING);
  private final EditionReader reader;

  private Publications(Repository repository, Path folder) {
    this.repository = repository;
    this.blobs = new Blobs(repository);
    String prefix = PublicationWalk.prefix(repository, folder);
    this.way = prefix.isEmpty() ? "" : prefix + "/";
    this.reader = new EditionReader(folder, this::bytes);
  }

  /**
   * Those of the documents in {@code folder}; empty if it is in no working tree with commits.
   *
   * @param memory what {@link #memory} gave, so that only what is new is looked at
   * @throws IOException if the repository cannot be read
   */
  public static Optional<Publications> of(Path folder, Optional<String> memory) throws IOException {
    return of(folder, memory, (done, total) -> {});
  }

  /**
   * The same, with somebody who waits for it.
   *
   * @throws IOException if the repository cannot be read
   */
  public static Optional<Publications> of(Path folder, Optional<String> memory, Listener listener)
      throws IOException {
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
              : Unreadable.orSay(repository, () -> of(repository, absolute, memory, listener));
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
      Repository repository, Path folder, Optional<String> memory, Listener listener)
      throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty(); // nothing is committed yet
    }
    Publications publications = new Publications(repository, folder);
    PublicationLog known = publications.known(memory);
    PublicationLog log =
        known.head().equals(head.name())
            ? known
            : new PublicationWalk(repository, publications.blobs, folder).to(head, known, listener);
    log.entries()
        .forEach(
            (number, states) ->
                publications.editions.put(
                    number,
                    new Editions(publications.way, publications::bytes)
                        .of(states, log.asides(number))));
    publications.log = log;
    publications.statuses = new StatedStatuses(log);
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

  /** The statuses that the file of document {@code number} stated, oldest first. */
  public List<StatusInGit> statuses(String number) {
    return statuses.of(number);
  }

  /** The bytes that {@code name} names. */
  public byte[] bytes(String name) {
    try {
      return StateReader.bytes(blobs, ObjectId.fromString(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code edition} holds, with the entities of its time; the latest are kept. */
  public ParseResult read(Edition edition) {
    return reader.read(edition);
  }

  @Override
  public void close() {
    repository.close();
  }
}

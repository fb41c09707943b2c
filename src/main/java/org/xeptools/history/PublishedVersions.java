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
 * All published versions of the documents in a folder, from the history of its repository: those on
 * the line of first parents, and merged ones that a document lists.
 */
public final class PublishedVersions implements Closeable {
  /** Receives the progress of reading new parts of a history, in states of documents. */
  @FunctionalInterface
  public interface Listener {
    /** {@code done} of {@code total} states have been read. */
    void read(int done, int total);
  }

  private final Repository repository;
  private final Blobs blobs;

  /** The path from the top of the repository to the folder, with a slash at its end; or "". */
  private final String way;

  private final SortedMap<String, List<PublishedVersion>> versions = new TreeMap<>();

  private StateLog log = StateLog.NOTHING;
  private StatedStatuses statuses = new StatedStatuses(StateLog.NOTHING);
  private final VersionReader reader;

  private PublishedVersions(Repository repository, Path folder) {
    this.repository = repository;
    this.blobs = new Blobs(repository);
    String prefix = StateWalk.prefix(repository, folder);
    this.way = prefix.isEmpty() ? "" : prefix + "/";
    this.reader = new VersionReader(folder, this::bytes);
  }

  /**
   * The versions of the documents in {@code folder}; empty if it is not in a working tree with
   * commits.
   *
   * @param memory the result of {@link #memory}, so that only new commits are read
   * @throws IOException if the repository cannot be read
   */
  public static Optional<PublishedVersions> of(Path folder, Optional<String> memory)
      throws IOException {
    return of(folder, memory, (done, total) -> {});
  }

  /**
   * The same, with a listener for progress.
   *
   * @throws IOException if the repository cannot be read
   */
  public static Optional<PublishedVersions> of(
      Path folder, Optional<String> memory, Listener listener) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<Repository> found = Repositories.around(absolute);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Repository repository = found.get();
    try {
      Optional<PublishedVersions> published =
          repository.isBare()
              ? Optional.empty()
              : Unreadable.orSay(repository, () -> of(repository, absolute, memory, listener));
      if (published.isEmpty()) {
        repository.close();
      }
      return published;
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static Optional<PublishedVersions> of(
      Repository repository, Path folder, Optional<String> memory, Listener listener)
      throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty(); // there is no commit yet
    }
    PublishedVersions published = new PublishedVersions(repository, folder);
    StateLog known = published.known(memory);
    StateLog log =
        known.head().equals(head.name())
            ? known
            : new StateWalk(repository, published.blobs, folder).to(head, known, listener);
    log.entries()
        .forEach(
            (number, states) ->
                published.versions.put(
                    number,
                    new DocumentVersions(published.way, published::bytes)
                        .of(states, log.asides(number))));
    published.log = log;
    published.statuses = new StatedStatuses(log);
    return Optional.of(published);
  }

  /**
   * The remembered log, if it fits this repository: empty if the history ended elsewhere then, or
   * has lost commits.
   */
  private StateLog known(Optional<String> memory) throws IOException {
    String end =
        repository.getObjectDatabase().getShallowCommits().stream()
            .map(ObjectId::name)
            .sorted()
            .collect(Collectors.joining(" "));
    StateLog known = memory.map(StateLog::parse).orElse(StateLog.NOTHING);
    try (ObjectReader reader = repository.newObjectReader()) {
      for (String name : known.contents()) {
        if (!reader.has(ObjectId.fromString(name))) { // with a kind it would read the object
          return new StateLog("", end);
        }
      }
    }
    return known.end().equals(end) ? known : new StateLog("", end);
  }

  /** True if the clone may lack earlier versions. */
  public boolean isShallow() {
    return !log.end().isEmpty();
  }

  /** What has been read, for the next run. */
  public String memory() {
    return log.text();
  }

  /** The versions by number of document, each list newest first. */
  public SortedMap<String, List<PublishedVersion>> versions() {
    return Collections.unmodifiableSortedMap(versions);
  }

  /** The statuses that the file of document {@code number} had, oldest first. */
  public List<StatusInGit> statuses(String number) {
    return statuses.of(number);
  }

  /** The bytes of the blob {@code name}. */
  public byte[] bytes(String name) {
    try {
      return StateReader.bytes(blobs, ObjectId.fromString(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document {@code version}, with the entities of its time; the latest are kept. */
  public ParseResult read(PublishedVersion version) {
    return reader.read(version);
  }

  @Override
  public void close() {
    repository.close();
  }
}

package org.xeptools.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;

/**
 * Every version that the documents of a folder ever had, from the history of its repository: the
 * line of first parents, which is what was published.
 */
public final class Publications implements Closeable {
  private static final int MAX_SIZE = 10_000_000;
  private static final int LONGEST_NAME = 24;
  private static final Pattern VERSION =
      Pattern.compile("<revision\\b[^>]*>.{0,400}?<version>([^<]*)</version>", Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile("(?:xep|XEP)-?(\\d{4})(?:\\.html(#[^'\"<>&\\s]+))?");

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
   * @param memory where they were remembered, so that only what is new is looked at
   * @throws IOException if the repository cannot be read
   */
  public static Optional<Publications> of(Path folder, Optional<Path> memory) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(absolute.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    Repository repository = builder.build();
    try {
      ObjectId head = repository.isBare() ? null : repository.resolve(Constants.HEAD);
      if (head == null) {
        repository.close();
        return Optional.empty();
      }
      Publications publications = new Publications(repository, absolute);
      PublicationLog known = memory.map(PublicationLog::read).orElse(PublicationLog.NOTHING);
      PublicationLog log =
          known.head().equals(head.name()) ? known : publications.walk(head, known);
      log.entries()
          .forEach((number, states) -> publications.editions.put(number, editions(states)));
      publications.log = log;
      return Optional.of(publications);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /** Writes down what has been looked at, for the next time. */
  public void remember(Path memory) throws IOException {
    log.write(memory);
  }

  /** The editions by number of document, each list newest first. */
  public SortedMap<String, List<Edition>> editions() {
    return Collections.unmodifiableSortedMap(editions);
  }

  /** Adds what has happened since {@code known} was the head. */
  private PublicationLog walk(ObjectId head, PublicationLog known) throws IOException {
    String prefix =
        repository
            .getWorkTree()
            .toPath()
            .toAbsolutePath()
            .normalize()
            .relativize(folder)
            .toString()
            .replace('\\', '/');
    PublicationLog log = new PublicationLog(head.name());
    try (RevWalk commits = new RevWalk(repository)) {
      RevCommit commit = commits.parseCommit(head);
      ObjectId tree = tree(commit, prefix);
      while (!commit.name().equals(known.head())) {
        boolean first = commit.getParentCount() == 0;
        RevCommit parent = first ? commit : commits.parseCommit(commit.getParent(0));
        ObjectId before = first ? ObjectId.zeroId() : tree(parent, prefix);
        if (!before.equals(tree)) {
          differences(before, tree, commit, log);
        }
        commit.disposeBody();
        if (first) {
          return log; // another history than the one that is known
        }
        commit = parent;
        tree = before;
      }
      log.append(known);
    } catch (MissingObjectException e) {
      // a shallow clone ends here
    }
    return log;
  }

  /** The folder in {@code commit}, zero if it was not there. */
  private ObjectId tree(RevCommit commit, String prefix) throws IOException {
    if (prefix.isEmpty()) {
      return commit.getTree().getId();
    }
    try (TreeWalk at = TreeWalk.forPath(repository, prefix, commit.getTree())) {
      return at == null ? ObjectId.zeroId() : at.getObjectId(0);
    }
  }

  /** Notes the documents in {@code tree} that were others, or not there, {@code before}. */
  private void differences(ObjectId before, ObjectId tree, RevCommit commit, PublicationLog log)
      throws IOException {
    if (tree.equals(ObjectId.zeroId())) {
      return;
    }
    Map<String, ObjectId> changed = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      if (!before.equals(ObjectId.zeroId())) {
        walk.addTree(before);
        walk.setFilter(TreeFilter.ANY_DIFF);
      }
      while (walk.next()) {
        boolean file =
            FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
                || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
        if (file) {
          Corpus.number(Path.of(walk.getNameString()))
              .ifPresent(number -> changed.put(number, walk.getObjectId(0)));
        }
      }
    }
    if (!changed.isEmpty()) {
      Optional<ObjectId> entities = child(tree, "xep.ent");
      Optional<ObjectId> dtd = child(tree, "xep.dtd");
      changed.forEach(
          (number, content) -> {
            String text = new String(bytes(content.name()), StandardCharsets.UTF_8);
            log.add(
                new PublicationLog.Entry(
                    number,
                    version(text),
                    commit.name(),
                    content.name(),
                    entities.map(ObjectId::name),
                    dtd.map(ObjectId::name),
                    named(text)));
          });
    }
  }

  private Optional<ObjectId> child(ObjectId tree, String name) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setFilter(PathFilter.create(name));
      return walk.next() ? Optional.of(walk.getObjectId(0)) : Optional.empty();
    }
  }

  /** Of the states with one version, newest first, the newest is that version. */
  private static List<Edition> editions(List<PublicationLog.Entry> states) {
    List<Edition> found = new ArrayList<>();
    Set<String> versions = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (PublicationLog.Entry state : states) {
      if (versions.add(state.version())) {
        String plain = plain(state.version());
        String name = plain;
        for (int i = 2; !names.add(name); i++) {
          name = plain + "_" + i;
        }
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

  private static String version(String text) {
    Matcher version = VERSION.matcher(text);
    return version.find() ? version.group(1).strip().replaceAll("\\s+", " ") : "";
  }

  private static Set<String> named(String text) {
    return NAMED
        .matcher(text)
        .results()
        .flatMap(
            xep ->
                xep.group(2) == null
                    ? Stream.of(xep.group(1))
                    : Stream.of(xep.group(1), xep.group(1) + xep.group(2)))
        .collect(Collectors.toSet());
  }

  /** The bytes that {@code name} names. */
  public byte[] bytes(String name) {
    try (ObjectReader reader = repository.newObjectReader();
        InputStream in = reader.open(ObjectId.fromString(name), Constants.OBJ_BLOB).openStream()) {
      return in.readNBytes(MAX_SIZE + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

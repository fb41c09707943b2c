package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.doap.DoapFile;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.facts.Key;
import org.xeptools.facts.Program;
import org.xeptools.source.LimitedFile;

/**
 * A fingerprint of all inputs of a site, equal only if nothing has changed. It is made from names,
 * sizes and times; young files, which may change again with the same size and time, are read.
 *
 * @param text a digest; "" if there are young files
 * @param later the digest for later, when no file is young, if nothing changes until then; else ""
 * @param files the files
 */
public record Footprint(String text, Supplier<String> later, List<Path> files) {
  /** The coarsest resolution of time stamps, in milliseconds. */
  private static final long TICK = 2000;

  /** The limit for git's files of one line, in bytes. */
  private static final int MAX_NAME = 100_000;

  /** A young file that is longer, in bytes, is not read. */
  private static final int MAX_YOUNG = 10_000_000;

  private static final List<String> ABOVE = List.of("xep.ent", "xep.dtd");

  /** A footprint that will not be compared. */
  Footprint(String text) {
    this(text, () -> text, List.of());
  }

  /** The facts about all files, the young files, and all files. */
  private record Seen(String text, List<Path> young, List<Path> files) {}

  /**
   * The footprint of the tree in {@code source} and of {@code options}, the other inputs, at the
   * time of {@code clock}.
   */
  public static Footprint of(Path source, List<String> options, Clock clock) {
    Seen seen = look(source, options, clock);
    if (seen.young().isEmpty()) {
      return new Footprint(seen.text(), seen::text, seen.files());
    }
    Optional<String> content = content(seen.young());
    return new Footprint(
        "",
        () -> {
          Seen again = look(source, options, clock);
          boolean same =
              again.young().isEmpty()
                  && again.text().equals(seen.text())
                  && content.isPresent()
                  && content(seen.young()).equals(content);
          return same ? again.text() : "";
        },
        seen.files());
  }

  /** The content of {@code files}; empty if one of them cannot be read. */
  private static Optional<String> content(List<Path> files) {
    Key key = Key.of("content");
    try {
      for (Path file : files) {
        key.with(LimitedFile.bytes(file, MAX_YOUNG));
      }
      return Optional.of(key.text());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Seen look(Path source, List<String> options, Clock clock) {
    Key key = Key.of("footprint").with(Program.ID).with(source.toAbsolutePath().toString());
    options.forEach(key::with);
    Look look = new Look(key, clock.millis() - TICK);
    look.folder(source);
    for (String name :
        Stream.of(Corpus.inboxes(), EntityFiles.folders(), List.of(DoapFile.FOLDER))
            .flatMap(List::stream)
            .toList()) {
      look.folder(source.resolve(name));
    }
    for (String name : ABOVE) {
      look.file(source.resolve("..").resolve(name));
    }
    head(source, look);
    return new Seen(key.text(), look.young, look.files);
  }

  /** The commit that is checked out, according to git's own files. */
  private static void head(Path source, Look look) {
    Path folder = source.toAbsolutePath().normalize();
    while (folder != null && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return;
    }
    try {
      Path git = folder.resolve(".git");
      if (Files.isRegularFile(git)) { // a linked work tree
        git = folder.resolve(LimitedFile.text(git, MAX_NAME).replaceFirst("gitdir:", "").strip());
      }
      String head = LimitedFile.text(git.resolve("HEAD"), MAX_NAME).strip();
      look.key.with(head);
      Path common = git.resolve("commondir");
      Path refs =
          Files.exists(common) ? git.resolve(LimitedFile.text(common, MAX_NAME).strip()) : git;
      Path branch = refs.resolve(head.replaceFirst("^ref:", "").strip());
      look.key.with(Files.isRegularFile(branch) ? LimitedFile.text(branch, MAX_NAME) : "packed");
      look.attributes(refs.resolve("packed-refs"));
    } catch (IOException | InvalidPathException e) {
      look.key.with("unreadable");
    }
  }

  /** Collects names, sizes and times. */
  private static final class Look {
    private final Key key;
    private final long since;
    private final List<Path> young = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /**
     * @param since the time after which a changed file is young, in milliseconds since 1970
     */
    Look(Key key, long since) {
      this.key = key;
      this.since = since;
    }

    /** The files in {@code folder} that may be part of a tree, without the site. */
    void folder(Path folder) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          if (Files.isDirectory(file)) {
            ofItsOwn(file);
          } else if (!file.getFileName().toString().startsWith(".")) {
            file(file);
          }
        }
      } catch (IOException e) {
        key.with("absent");
      }
    }

    /** A document may have a folder of its own name. */
    private void ofItsOwn(Path folder) {
      Path file = folder.resolve(folder.getFileName() + ".xml");
      if (Files.isRegularFile(file)) {
        file(file);
      }
    }

    void file(Path file) {
      files.add(file);
      if (attributes(file) > since) {
        young.add(file);
      }
    }

    /** Adds the facts about {@code file}; returns the time of its last change. */
    long attributes(Path file) {
      try {
        Map<String, Object> now =
            Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
        key.with(file + " " + now);
        return ((FileTime) now.get("ctime")).toMillis();
      } catch (IOException e) {
        key.with(file + " absent");
        return 0;
      } catch (UnsupportedOperationException | IllegalArgumentException e) {
        return elsewhere(file);
      }
    }

    /** For systems that do not record when the metadata of a file changed. */
    private long elsewhere(Path file) {
      try {
        long modified = Files.getLastModifiedTime(file).toMillis();
        key.with(file + " " + Files.size(file) + " " + modified);
        return modified;
      } catch (IOException e) {
        key.with(file + " absent");
        return 0;
      }
    }
  }
}

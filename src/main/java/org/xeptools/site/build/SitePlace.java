package org.xeptools.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.output.OutputFolder;
import org.xeptools.output.Seal;

/**
 * The place of a site, and the records there. Only records that this user sealed for this place are
 * trusted.
 *
 * @param path its real path, whether or not it exists
 * @param seal the user's seal
 * @param inTree true if it is in the work tree of its sources, with which it may have come
 * @param kind what is written there
 */
public record SitePlace(Path path, Seal seal, boolean inTree, Kind kind) {
  /** What a folder of ours can be; none replaces another. */
  public enum Kind {
    SITE(".xep-site", "site"),
    REVIEW(".xep-review", "review");

    private final String manifest;
    private final String word;

    Kind(String manifest, String word) {
      this.manifest = manifest;
      this.word = word;
    }
  }

  private static final String HISTORY = ".xep-history";
  private static final int MAX_LINKS = 40;

  /**
   * The place {@code target}, resolved if it is a link.
   *
   * @throws IOException if the target of the link does not exist
   */
  public static SitePlace of(Path target, Seal seal) throws IOException {
    return of(target, seal, Kind.SITE);
  }

  /** The same for a folder of another kind. */
  public static SitePlace of(Path target, Seal seal, Kind kind) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    for (int i = 0; Files.isSymbolicLink(place); i++) {
      if (i == MAX_LINKS) {
        throw new IOException(target + " is a link that leads nowhere");
      }
      place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
    }
    if (place.getFileName() == null || place.getParent() == null) {
      throw new IOException(
          target + " cannot be replaced by a " + kind.word + "; name a folder with -o");
    }
    return new SitePlace(real(place.getParent()).resolve(place.getFileName()), seal, false, kind);
  }

  /** The same place for a site whose sources are in the work tree {@code tree}. */
  public SitePlace ofSourcesIn(Path tree) throws IOException {
    boolean within = path.startsWith(real(tree.toAbsolutePath().normalize()));
    return new SitePlace(path, seal, within, kind);
  }

  /** The real path of a folder that may not exist yet. */
  private static Path real(Path folder) throws IOException {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(folder));
  }

  /** A path beside it that is used only under the lock: {@code .site.new}. */
  Path beside(String ending) {
    return path.resolveSibling("." + path.getFileName() + ending);
  }

  /**
   * Checks that it may be replaced.
   *
   * @throws IOException if it has files that we did not write
   */
  public void requireOurs() throws IOException {
    if (!isOurs()) {
      throw new IOException(
          path + " is not empty and not a " + kind.word + " of xep; name another folder with -o");
    }
  }

  private boolean isOurs() throws IOException {
    if (Files.isRegularFile(path.resolve(kind.manifest), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (NoSuchFileException e) {
      return true; // another build may be moving it right now
    } catch (NotDirectoryException e) {
      return false;
    }
  }

  /** The record of the site there; empty if there is none with a valid seal. */
  public Optional<Manifest> last() {
    return seal.read(path.resolve(kind.manifest), purpose(kind.manifest))
        .flatMap(ManifestText::read);
  }

  /** The same, if it is of a build with that footprint; others are not read. */
  public Optional<Manifest> lastOf(String footprint) {
    return seal.read(path.resolve(kind.manifest), purpose(kind.manifest))
        .filter(text -> ManifestText.footprint(text).equals(footprint))
        .flatMap(ManifestText::read);
  }

  /**
   * The record without a check of its seal, only used to tell files of an old site from those of
   * others.
   */
  Optional<Manifest> unbelieved() {
    return Seal.unbelieved(path.resolve(kind.manifest)).flatMap(ManifestText::read);
  }

  /** The record of the history of the tree {@code source}. */
  public Optional<String> history(Path source) {
    return seal.read(path.resolve(HISTORY), historyOf(source));
  }

  /** The sealed text for {@link #history}. */
  public String historyText(Path source, String text) {
    return seal.close(text, historyOf(source));
  }

  private List<String> historyOf(Path source) {
    return List.of(HISTORY, path.toString(), source.toAbsolutePath().normalize().toString());
  }

  private List<String> purpose(String name) {
    return List.of(name, path.toString());
  }

  /** Writes the records into the new site in {@code folder}. */
  void remember(Manifest manifest, Optional<String> history, OutputFolder into) throws IOException {
    String text = seal.close(ManifestText.write(manifest), purpose(kind.manifest));
    into.create(kind.manifest, text.getBytes(StandardCharsets.UTF_8));
    if (history.isPresent()) {
      into.create(HISTORY, history.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** True if {@code file}, relative to the site, is one of the records. */
  public static boolean isMemory(String file) {
    return file.startsWith(HISTORY)
        || Stream.of(Kind.values()).anyMatch(kind -> file.startsWith(kind.manifest));
  }
}

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
 * Where a site stands, and what was written down there. Only what this user wrote down, about this
 * very place, is believed.
 *
 * @param path its real path, whether or not it is there
 * @param seal the user's
 * @param inTree true if it lies in the work tree of its sources: it may have come with them
 */
public record SitePlace(Path path, Seal seal, boolean inTree) {
  /** The file that a site of ours has. */
  private static final String MANIFEST = ".xep-site";

  private static final String HISTORY = ".xep-history";
  private static final int MAX_LINKS = 40;

  /**
   * The place that the user calls {@code target}; if that is a link, where it leads.
   *
   * @throws IOException if it leads nowhere
   */
  public static SitePlace of(Path target, Seal seal) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    for (int i = 0; Files.isSymbolicLink(place); i++) {
      if (i == MAX_LINKS) {
        throw new IOException(target + " is a link that leads nowhere");
      }
      place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
    }
    if (place.getFileName() == null || place.getParent() == null) {
      throw new IOException(target + " cannot be replaced by a site; name a folder with -o");
    }
    return new SitePlace(real(place.getParent()).resolve(place.getFileName()), seal, false);
  }

  /** The same place, of a site whose sources are in the work tree {@code tree}. */
  public SitePlace ofSourcesIn(Path tree) throws IOException {
    return new SitePlace(path, seal, path.startsWith(real(tree.toAbsolutePath().normalize())));
  }

  /** Of a folder that need not be there yet. */
  private static Path real(Path folder) throws IOException {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(folder));
  }

  /** What stands beside it and is only looked at under the lock: {@code .site.new}. */
  Path beside(String ending) {
    return path.resolveSibling("." + path.getFileName() + ending);
  }

  /**
   * Says so if it may not be replaced.
   *
   * @throws IOException if it holds what we did not write
   */
  public void requireOurs() throws IOException {
    if (!isOurs()) {
      throw new IOException(
          path + " is not empty and not a site of xep; name another folder with -o");
    }
  }

  private boolean isOurs() throws IOException {
    if (Files.isRegularFile(path.resolve(MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (NoSuchFileException e) {
      return true; // it may be another build's that is just being moved
    } catch (NotDirectoryException e) {
      return false;
    }
  }

  /** What the site there says of itself; empty if there is none, or it is not to be believed. */
  public Optional<Manifest> last() {
    return seal.read(path.resolve(MANIFEST), purpose(MANIFEST)).flatMap(ManifestText::read);
  }

  /**
   * What it says, believed or not: good for nothing but to tell the files of an old site from those
   * of others.
   */
  Optional<Manifest> unbelieved() {
    return Seal.unbelieved(path.resolve(MANIFEST)).flatMap(ManifestText::read);
  }

  /** What was written down of the history of the tree {@code source}. */
  public Optional<String> history(Path source) {
    return seal.read(path.resolve(HISTORY), historyOf(source));
  }

  /** A text that {@link #history} gives again, once it is in the site. */
  public String historyText(Path source, String text) {
    return seal.close(text, historyOf(source));
  }

  private List<String> historyOf(Path source) {
    return List.of(HISTORY, path.toString(), source.toAbsolutePath().normalize().toString());
  }

  private List<String> purpose(String name) {
    return List.of(name, path.toString());
  }

  /** Puts what there is to remember into the site that is made in {@code folder}. */
  void remember(Manifest manifest, Optional<String> history, OutputFolder into) throws IOException {
    String text = seal.close(ManifestText.write(manifest), purpose(MANIFEST));
    into.create(MANIFEST, text.getBytes(StandardCharsets.UTF_8));
    if (history.isPresent()) {
      into.create(HISTORY, history.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** True if {@code file}, named from the site, is what we remember of it. */
  public static boolean isMemory(String file) {
    return file.startsWith(MANIFEST) || file.startsWith(HISTORY);
  }
}

package org.xeptools.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.xeptools.output.DistinctNames;
import org.xeptools.output.OutputFolder;

/** The files of a review: gives them names and writes them; safe to use from several threads. */
final class ReviewFiles {
  private static final int LONGEST = 60;

  private final OutputFolder folder;
  private final DistinctNames names = new DistinctNames();
  private final List<String> written = Collections.synchronizedList(new ArrayList<>());

  ReviewFiles(OutputFolder folder, List<String> reserved) {
    this.folder = folder;
    reserved.forEach(names::reserve);
  }

  /**
   * A stem for the files about the source {@code name}, with letters that need no escape in an
   * address.
   */
  synchronized String stem(String name) {
    String plain =
        name.replaceFirst("(?i)\\.xml$", "")
            .replaceAll("[^0-9A-Za-z_-]+", "-")
            .replaceAll("^-+|-+$", "")
            .toLowerCase(Locale.ROOT);
    String wish = plain.isEmpty() ? "document" : plain;
    return names
        .of(wish.substring(0, Math.min(LONGEST, wish.length())), ".html")
        .replaceFirst("\\.html$", "");
  }

  synchronized DistinctNames names() {
    return names;
  }

  /** Writes a new file, and returns its path. */
  String write(String path, byte[] content) {
    try {
      folder.create(path, content);
      written.add(path);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> written() {
    return written.stream().sorted().toList();
  }
}

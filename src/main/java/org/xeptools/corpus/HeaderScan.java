package org.xeptools.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.source.SourceTree;

/**
 * Header values of a whole tree without parsing it: a look at the beginning of each file, a tenth
 * of the time, for questions that one document asks about all others.
 */
final class HeaderScan {
  private static final int BEGINNING = 16_384;
  private static final Pattern SHORTNAME =
      Pattern.compile("<shortname>\\s*([^<&]*?)\\s*</shortname>");

  private HeaderScan() {}

  /** The files by the short name they state. */
  static Map<String, List<Path>> shortnames(Collection<Path> files, SourceTree tree) {
    Map<String, List<Path>> found = new HashMap<>();
    List<Map.Entry<String, Path>> stated =
        files.parallelStream().map(file -> Map.entry(shortname(file, tree), file)).toList();
    for (Map.Entry<String, Path> entry : stated) {
      if (!entry.getKey().isEmpty()) {
        found.computeIfAbsent(entry.getKey(), n -> new ArrayList<>()).add(entry.getValue());
      }
    }
    return found;
  }

  /** True if the file begins like a XEP. */
  static boolean isXep(Path file, SourceTree tree) {
    return beginning(file, tree).matches("(?s).*?<(!DOCTYPE\\s+)?xep\\b.*");
  }

  private static String shortname(Path file, SourceTree tree) {
    Matcher found = SHORTNAME.matcher(beginning(file, tree));
    return found.find() ? found.group(1) : "";
  }

  private static String beginning(Path file, SourceTree tree) {
    try {
      return new String(tree.read(file, BEGINNING), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Reading the file as a document says so.
      return "";
    }
  }
}

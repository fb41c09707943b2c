package org.xeptools.xsd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepReader;

/** Which files of a tree have schemas for which namespaces, from their text, without parsing it. */
final class SchemaScan {
  static final String TARGET = "targetNamespace";

  private static final Pattern VALUE =
      Pattern.compile(TARGET + "\\s{0,9}=\\s{0,9}(?:'([^']{0,300})'|\"([^\"]{0,300})\")");

  private SchemaScan() {}

  private record Found(Path file, Set<String> namespaces) {}

  /** The files by namespace, in the order of the tree. */
  static Map<String, List<Path>> of(Corpus corpus) {
    Map<String, List<Path>> files = new HashMap<>();
    corpus.files().parallelStream()
        .map(file -> new Found(file, namespaces(file, corpus)))
        .toList()
        .forEach(
            found ->
                found
                    .namespaces()
                    .forEach(
                        n -> files.computeIfAbsent(n, k -> new ArrayList<>()).add(found.file())));
    return files;
  }

  private static Set<String> namespaces(Path file, Corpus corpus) {
    String text = text(file, corpus);
    Set<String> found = new LinkedHashSet<>();
    for (int i = text.indexOf(TARGET); i >= 0; i = text.indexOf(TARGET, i + 1)) {
      Matcher value = VALUE.matcher(text).region(i, text.length());
      String namespace =
          value.lookingAt() ? (value.group(1) == null ? value.group(2) : value.group(1)) : "";
      if (namespace.indexOf('&') >= 0) {
        return exactly(file, corpus);
      }
      found.add(namespace.strip());
    }
    return found;
  }

  private static Set<String> exactly(Path file, Corpus corpus) {
    Set<String> found = new LinkedHashSet<>();
    for (Listing listing : corpus.listings(file, TARGET)) {
      listing.xml().roots().forEach(root -> found.add(root.value(TARGET).strip()));
    }
    return found;
  }

  private static String text(Path file, Corpus corpus) {
    return corpus
        .known(file)
        .map(read -> read.source().text())
        .orElseGet(
            () -> {
              try {
                byte[] bytes = corpus.tree().read(file, XepReader.MAX_SIZE);
                return new String(bytes, StandardCharsets.UTF_8);
              } catch (IOException e) {
                // Reading the file as a document says so.
                return "";
              }
            });
  }
}

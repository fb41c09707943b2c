package org.xeptools.xsd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepReader;
import org.xeptools.source.Needle;

/** Finds the files of a tree with schemas and their namespaces, from the text, without parsing. */
final class SchemaScan {
  static final String TARGET = "targetNamespace";

  private static final Needle NEEDLE = new Needle(TARGET);
  private static final int SUBSET = 4_096;
  private static final Pattern REFERENCE =
      Pattern.compile("(?:\\]\\]>)?&([A-Za-z][A-Za-z0-9_-]{0,40});(?:<!\\[CDATA\\[)?");
  private static final int LONGEST = 1_000;
  private static final Pattern VALUE =
      Pattern.compile(TARGET + "\\s{0,9}=\\s{0,9}(?:'([^']{0,300})'|\"([^\"]{0,300})\")");

  private SchemaScan() {}

  private record Found(Path file, List<String> namespaces) {
    void addTo(Map<String, List<Path>> files) {
      namespaces.forEach(n -> files.computeIfAbsent(n, k -> new ArrayList<>()).add(file));
    }
  }

  /** The files by namespace, in the order of the tree. */
  static Map<String, List<Path>> of(Corpus corpus) {
    Map<String, List<Path>> files = new HashMap<>();
    corpus.files().parallelStream()
        .map(
            file ->
                new Found(
                    file,
                    corpus
                        .contents()
                        .fact(
                            "schema namespaces",
                            file,
                            () -> List.copyOf(namespaces(file, corpus)))))
        .toList()
        .forEach(found -> found.addTo(files));
    return files;
  }

  /** The files by namespace, where only {@code changed} ones differ from {@code before}. */
  static SortedMap<String, List<Path>> after(
      Map<String, List<Path>> before, Set<Path> changed, Corpus now) {
    List<Found> found =
        changed.stream().map(file -> new Found(file, List.copyOf(namespaces(file, now)))).toList();
    SortedMap<String, List<Path>> files = new TreeMap<>(before);
    List<Path> order = now.files();
    for (Path file : changed) {
      files.replaceAll(
          (namespace, all) ->
              all.contains(file) ? all.stream().filter(f -> !f.equals(file)).toList() : all);
    }
    for (Found each : found) {
      for (String namespace : each.namespaces()) {
        List<Path> all = new ArrayList<>(files.getOrDefault(namespace, List.of()));
        all.add(each.file());
        all.sort(Comparator.comparing(order::indexOf));
        files.put(namespace, all);
      }
    }
    files.values().removeIf(List::isEmpty);
    return files;
  }

  private static Set<String> namespaces(Path file, Corpus corpus) {
    byte[] bytes = bytes(file, corpus);
    if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE) {
      return exactly(file, corpus); // UTF-16
    }
    Set<String> found = new LinkedHashSet<>();
    for (int i = NEEDLE.next(bytes, 0); i >= 0; i = NEEDLE.next(bytes, i + 1)) {
      int length = Math.min(LONGEST, bytes.length - i);
      Matcher value = VALUE.matcher(new String(bytes, i, length, StandardCharsets.UTF_8));
      String namespace =
          value.lookingAt() ? (value.group(1) == null ? value.group(2) : value.group(1)) : "";
      Optional<String> plain =
          namespace.indexOf('&') < 0 ? Optional.of(namespace) : entity(namespace, bytes);
      if (plain.isEmpty()) {
        return exactly(file, corpus);
      }
      found.add(plain.get().strip());
    }
    return found;
  }

  /** The text of {@code reference}, to an entity that the document itself declares. */
  private static Optional<String> entity(String reference, byte[] bytes) {
    Matcher name = REFERENCE.matcher(reference);
    if (!name.matches()) {
      return Optional.empty();
    }
    String head = new String(bytes, 0, Math.min(bytes.length, SUBSET), StandardCharsets.UTF_8);
    Matcher declaration =
        Pattern.compile("<!ENTITY\\s+" + name.group(1) + "\\s+(?:'([^'&%]*)'|\"([^\"&%]*)\")")
            .matcher(head);
    return declaration.find()
        ? Optional.of(declaration.group(1) == null ? declaration.group(2) : declaration.group(1))
        : Optional.empty();
  }

  private static Set<String> exactly(Path file, Corpus corpus) {
    Set<String> found = new LinkedHashSet<>();
    for (Listing listing : corpus.listings(file, TARGET)) {
      listing.xml().roots().forEach(root -> found.add(root.value(TARGET).strip()));
    }
    return found;
  }

  private static byte[] bytes(Path file, Corpus corpus) {
    try {
      return corpus.tree().read(file, XepReader.MAX_SIZE);
    } catch (IOException e) {
      // Reading the file as a document reports this.
      return new byte[0];
    }
  }
}

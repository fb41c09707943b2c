package org.xeptools.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Real documents to begin with: our series, what the tests have, and the published series. */
final class Seeds {
  private static final Path OWN = Path.of("xep-sources");
  private static final int NEIGHBORS = 8;
  private static final long LARGEST = 150_000;

  /**
   * A document.
   *
   * @param tree the scratch tree that its mutants are put into
   * @param name the file there
   */
  record Seed(Path tree, String name, String text) {}

  private final List<List<Seed>> kinds = new ArrayList<>();

  /** Reads the documents, and lays out a small tree below {@code scratch} for each kind. */
  Seeds(Path scratch, Path corpus) throws IOException {
    Path own = scratch.resolve("own");
    copy(OWN, own);
    kinds.add(seeds(own, OWN, 2));
    kinds.add(
        Stream.concat(
                seeds(own, Path.of("src/main/resources/rules"), 2).stream(),
                seeds(own, Path.of("src/test/resources"), 3).stream())
            .map(seed -> new Seed(own, "inbox/mutant.xml", seed.text()))
            .toList());
    if (Files.isDirectory(corpus)) {
      Path published = Files.createDirectories(scratch.resolve("published"));
      List<Path> files = new ArrayList<>(xml(corpus, 1));
      for (String name : List.of("xep.ent", "xep.dtd")) {
        Files.copy(corpus.resolve(name), published.resolve(name));
      }
      for (Path file : files.subList(0, Math.min(files.size(), NEIGHBORS))) {
        Files.copy(file, published.resolve(file.getFileName()));
      }
      List<Seed> seeds = seeds(published, corpus, 2);
      kinds.add(seeds);
      kinds.add(seeds); // they are the most varied
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<Path> xml(Path folder, int deep) throws IOException {
    try (Stream<Path> files = Files.walk(folder, deep)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static List<Seed> seeds(Path tree, Path folder, int deep) throws IOException {
    List<Seed> seeds = new ArrayList<>();
    for (Path file : xml(folder, deep)) {
      if (Files.size(file) <= LARGEST) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        seeds.add(new Seed(tree, folder.relativize(file).toString().replace('\\', '/'), text));
      }
    }
    return seeds;
  }

  int size() {
    return kinds.stream().distinct().mapToInt(List::size).sum();
  }

  /** Our own series, as it was laid out. */
  Path ownTree() {
    return kinds.get(0).get(0).tree();
  }

  Seed any(Random random) {
    return OddValues.any(OddValues.any(kinds, random), random);
  }
}

package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.source.SourceTree;

/** A tree in memory: texts by their way from {@link #ROOT}. */
record MapTree(Map<String, String> texts) implements SourceTree {
  static final Path ROOT = Path.of("/tree");

  private static String way(Path file) {
    return ROOT.relativize(file.toAbsolutePath().normalize()).toString();
  }

  @Override
  public List<Path> files(Path folder) {
    return texts.keySet().stream()
        .map(ROOT::resolve)
        .filter(file -> file.getParent().equals(folder.normalize()))
        .sorted()
        .toList();
  }

  @Override
  public List<Path> folders(Path folder) {
    return texts.keySet().stream()
        .map(ROOT::resolve)
        .filter(file -> file.startsWith(folder))
        .map(folder::relativize)
        .filter(way -> way.getNameCount() > 1)
        .map(way -> folder.resolve(way.getName(0)))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Optional<Path> locate(Path file) {
    return Optional.of(file).filter(f -> texts.containsKey(way(f)));
  }

  @Override
  public boolean isLink(Path file) {
    return false;
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    String text = texts.get(way(file));
    if (text == null) {
      throw new NoSuchFileException(file.toString());
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, Math.min(limit, bytes.length));
  }

  @Override
  public String contentName(Path file) {
    return String.valueOf(texts.get(way(file)));
  }
}

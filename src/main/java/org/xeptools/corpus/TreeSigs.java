package org.xeptools.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.ParseResult;
import org.xeptools.settings.SigsFile;
import org.xeptools.settings.Yaml;
import org.xeptools.source.SourceTree;
import org.xeptools.source.XepSource;

/** A tree's own sigs.yaml, read once, on first use. */
final class TreeSigs {
  private final Layout layout;
  private final SourceTree tree;
  private volatile @Nullable SigsFile said;

  TreeSigs(Layout layout, SourceTree tree) {
    this.layout = layout;
    this.tree = tree;
  }

  /** The file, if there is one. */
  Optional<Path> file() {
    Path file = layout.folder().resolve(SigsFile.NAME);
    return tree.locate(file).map(there -> file);
  }

  /** Its content; empty if there is no such file. */
  SigsFile said() {
    SigsFile known = said;
    if (known == null) {
      known =
          file()
              .map(file -> SigsFile.of(source(file), documents()::contains))
              .orElse(new SigsFile(List.of(), List.of()));
      said = known;
    }
    return known;
  }

  /** The file as a result with findings but no document. */
  ParseResult read(Path file) {
    return new ParseResult(source(file), Optional.empty(), said().problems());
  }

  private Set<String> documents() {
    return layout.files().stream()
        .map(file -> file.getFileName().toString().replaceFirst("\\.xml$", ""))
        .collect(Collectors.toSet());
  }

  private XepSource source(Path file) {
    try {
      return XepSource.of(
          file, new String(tree.read(file, Yaml.ENOUGH_TO_READ), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return XepSource.of(file, "");
    }
  }
}

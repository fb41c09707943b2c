package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.document.xml.EntityList;

/** The declarations of a tree's own xep.ent, read once, on first use. */
public final class TreeEntities {
  private final Path folder;
  private final XepReader reader;
  private volatile @Nullable Map<String, List<EntityDeclaration>> all;
  private volatile @Nullable List<EntityDeclaration> authors;

  TreeEntities(Path folder, XepReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /** The file, if there is one. */
  public Optional<Path> file() {
    return reader.declarations().find(folder.resolve("xep.xml"), "xep.ent");
  }

  /** True if {@code other} is the file. */
  public boolean isFile(Path other) {
    return EntityFiles.isDeclarations(other)
        && file()
            .filter(
                own -> own.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize()))
            .isPresent();
  }

  /** The readable part of the file, if there is one. */
  public Optional<EntityList> list() {
    return file().map(reader.declarations()::list);
  }

  /** True if there is a file, it can be read, and it declares something. */
  public boolean areRead() {
    return list().filter(EntityList::isSound).isPresent() && !all().isEmpty();
  }

  /** All declarations by name, each name's in order. */
  public Map<String, List<EntityDeclaration>> all() {
    Map<String, List<EntityDeclaration>> found = all;
    if (found == null) {
      found =
          Collections.unmodifiableMap(
              list().map(EntityList::declarations).orElse(List.of()).stream()
                  .collect(Collectors.groupingBy(EntityDeclaration::name)));
      all = found;
    }
    return found;
  }

  /** The declarations whose text is an author, by name. */
  public List<EntityDeclaration> authors() {
    List<EntityDeclaration> found = authors;
    if (found == null) {
      found =
          all().values().stream()
              .map(declarations -> declarations.get(0))
              .filter(entity -> entity.text().orElse("").contains("<author>"))
              .sorted(Comparator.comparing(EntityDeclaration::name))
              .toList();
      authors = found;
    }
    return found;
  }
}

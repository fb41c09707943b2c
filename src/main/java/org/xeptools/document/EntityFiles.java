package org.xeptools.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.source.SourceTree;
import org.xeptools.source.XepSource;

/**
 * Finds the files of declarations that a document names: {@code xep.ent} and {@code xep.dtd} beside
 * it, in the folder above, or built in; nothing else is ever opened.
 */
public final class EntityFiles {
  private static final int MAX_SIZE = 4_000_000;

  /** A file of declarations, or what is wrong with it. */
  record Declarations(Entities entities, Optional<Problem> problem) {}

  /** Why a file of declarations was not taken. */
  record Problem(FormFault fault, String reason) {}

  private final SourceTree tree;
  private final Map<Path, Optional<Path>> usable = new ConcurrentHashMap<>();
  private final Map<Path, Declarations> read = new ConcurrentHashMap<>();

  EntityFiles(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * The declarations that {@code document} calls {@code systemId}; empty if that is no file a
   * document may name.
   */
  Optional<Declarations> resolve(Path document, String systemId) {
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    if (systemId.contains(":") || systemId.startsWith("/")) {
      return Optional.empty();
    }
    if (!name.equals("xep.ent") && !name.equals("xep.dtd")) {
      return Optional.empty();
    }
    return Optional.of(
        find(document, name)
            .map(file -> read.computeIfAbsent(file, this::load))
            .orElseGet(() -> new Declarations(BuiltInEntities.all(), refused(document, name))));
  }

  /** Why a file {@code name} beside {@code document} is not read, if there is one. */
  private Optional<Problem> refused(Path document, String name) {
    Path beside = document.toAbsolutePath().normalize().resolveSibling(name);
    return tree.isLink(beside)
        ? Optional.of(
            new Problem(
                FormFault.EXTERNAL_ENTITY,
                name + " is a link that leads elsewhere than to the folder above"))
        : Optional.empty();
  }

  /** The tree's xep.ent for {@code document}, if it has one. */
  public Optional<Path> find(Path document, String name) {
    Path folder = document.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Path above = folder.getParent();
    Optional<Path> beside = usable.computeIfAbsent(folder.resolve(name), this::usable);
    return beside.isPresent() || above == null
        ? beside
        : usable.computeIfAbsent(above.resolve(name), this::usable);
  }

  /**
   * A file of sensible size; where git cannot make a link it leaves a file with the link's text.
   */
  private Optional<Path> usable(Path file) {
    return tree.locate(file)
        .filter(
            real -> {
              try {
                byte[] bytes = tree.read(real, MAX_SIZE + 1);
                String target = "../" + file.getFileName();
                return bytes.length <= MAX_SIZE
                    && (bytes.length > target.length() + 2
                        || !new String(bytes, StandardCharsets.ISO_8859_1).strip().equals(target));
              } catch (IOException e) {
                return false;
              }
            });
  }

  /** The text of a file that {@link #find} found. */
  String text(Path file) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(tree.read(file, MAX_SIZE)))
        .toString();
  }

  private Declarations load(Path file) {
    try {
      String text = text(file);
      XepSource source = XepSource.of(file, text);
      try {
        requireCharacters(text);
        return new Declarations(Entities.of(source), Optional.empty());
      } catch (MalformedXml e) {
        String place = source.lines().position(e.offset()).toString();
        return malformed(file.getFileName() + ":" + place + ": " + e.reason());
      }
    } catch (IOException e) {
      return malformed(file.getFileName() + ":1:1: it cannot be read as UTF-8");
    }
  }

  private static Declarations malformed(String reason) {
    Problem problem =
        new Problem(FormFault.NOT_WELL_FORMED, "the entities cannot be read: " + reason);
    return new Declarations(BuiltInEntities.all(), Optional.of(problem));
  }

  private static void requireCharacters(String text) throws MalformedXml {
    int length = 1;
    for (int i = 0; i < text.length(); i += length) {
      int c = text.codePointAt(i);
      length = Character.charCount(c);
      if (!References.isCharacter(c)) {
        throw new MalformedXml(i, String.format("the character U+%04X may not stand in XML", c));
      }
    }
  }

  /** The text of our own xep.ent. */
  static String builtIn() {
    try (InputStream in = EntityFiles.class.getResourceAsStream("xep.ent")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the built-in xep.ent cannot be read", e);
    }
  }
}

package org.xeptools.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.source.XepSource;

/**
 * Finds the files of declarations that a document names: {@code xep.ent} and {@code xep.dtd} beside
 * it, in the folder above, or built in; nothing else is ever opened.
 */
public final class EntityFiles {
  private static final long MAX_SIZE = 4_000_000;

  /** A file of declarations, or what is wrong with it. */
  record Declarations(Entities entities, Optional<Problem> problem) {}

  /** Why a file of declarations was not taken. */
  record Problem(FormFault fault, String reason) {}

  private final Map<Path, Declarations> read = new ConcurrentHashMap<>();

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
            .map(file -> read.computeIfAbsent(file, EntityFiles::load))
            .orElseGet(() -> new Declarations(BuiltInEntities.all(), refused(document, name))));
  }

  /** Why a file {@code name} beside {@code document} is not read, if there is one. */
  private static Optional<Problem> refused(Path document, String name) {
    Path beside = document.toAbsolutePath().normalize().resolveSibling(name);
    return Files.isSymbolicLink(beside)
        ? Optional.of(
            new Problem(
                FormFault.EXTERNAL_ENTITY,
                name + " is a link that leads elsewhere than to the folder above"))
        : Optional.empty();
  }

  /** The tree's xep.ent for {@code document}, if it has one. */
  public static Optional<Path> find(Path document, String name) {
    Path folder = document.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Path above = folder.getParent();
    Optional<Path> beside = within(folder, folder.resolve(name));
    return beside.isPresent() || above == null ? beside : within(above, above.resolve(name));
  }

  /** A symbolic link may lead to the folder above, as inbox/xep.ent does, and no further. */
  private static Optional<Path> within(Path folder, Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_SIZE || isLinkText(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      Path home = folder.toRealPath();
      boolean near = real.getParent().equals(home) || real.getParent().equals(home.getParent());
      return near && real.getFileName().equals(file.getFileName())
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where git cannot make a symbolic link it leaves a file that holds the link's text. */
  private static boolean isLinkText(Path file) throws IOException {
    String target = "../" + file.getFileName();
    return Files.size(file) <= target.length() + 2
        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip().equals(target);
  }

  private static Declarations load(Path file) {
    try {
      String text = Files.readString(file);
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

package org.xeptools.document.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.finding.Finding;
import org.xeptools.source.SourceTree;
import org.xeptools.source.XepSource;

/**
 * Finds the files of declarations that a document names: {@code xep.ent} and {@code xep.dtd} beside
 * it, in the folder above, in a folder for entities there, or built in; and other {@code .ent} and
 * {@code .dtd} files that the document names within the same folders. Nothing else is ever opened.
 */
public final class EntityFiles {
  private static final int MAX_SIZE = 4_000_000;
  private static final int MAX_NAME = 200;

  /** Folders in which a tree may keep its declarations. */
  private static final List<String> FOLDERS = List.of("entities", "common");

  /**
   * A file of declarations, or why it was refused.
   *
   * @param absent true if there is no such file, and the built-in one replaces it
   */
  record Declarations(Entities entities, Optional<Problem> problem, boolean absent) {}

  /** Why a file of declarations was refused. */
  record Problem(FormFault fault, String reason) {}

  private final SourceTree tree;
  private final Map<Path, Optional<Path>> usable = new ConcurrentHashMap<>();
  private final Map<Path, Declarations> read = new ConcurrentHashMap<>();
  private final Map<Path, EntityList> lists = new ConcurrentHashMap<>();
  private final Map<Path, Set<String>> consulted = new ConcurrentHashMap<>();

  public EntityFiles(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * The declarations that {@code document} names with {@code systemId}; empty if a document may not
   * name that file.
   */
  Optional<Declarations> resolve(Path document, String systemId) {
    if (!isName(systemId)) {
      return Optional.empty();
    }
    consulted.computeIfAbsent(document, d -> ConcurrentHashMap.newKeySet()).add(systemId);
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    Optional<Path> file = meant(document, systemId);
    return Optional.of(
        file.map(found -> read.computeIfAbsent(found, this::load))
            .orElseGet(
                () -> new Declarations(BuiltInEntities.all(), refused(document, name), true)));
  }

  private Optional<Path> meant(Path document, String systemId) {
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    boolean usual = name.equals("xep.ent") || name.equals("xep.dtd");
    Optional<Path> file = named(document, systemId);
    return file.isEmpty() && usual ? find(document, name) : file;
  }

  /** The names by which {@code document}, which was read, names files of declarations, sorted. */
  public SortedSet<String> consulted(Path document) {
    return new TreeSet<>(consulted.getOrDefault(document, Set.of()));
  }

  /**
   * The file that {@code document} means by {@code systemId}, one of {@link #consulted}; or a text
   * that says why none is read.
   */
  public Consulted consult(Path document, String systemId) {
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    Optional<Path> file = meant(document, systemId);
    return new Consulted(
        file, file.isPresent() ? "" : refused(document, name).map(Problem::reason).orElse("none"));
  }

  /**
   * What became of a name of declarations.
   *
   * @param file the file that is read
   * @param lack why none is read, if so
   */
  public record Consulted(Optional<Path> file, String lack) {}

  /** True if a file has the extension of declarations. */
  public static boolean isDeclarations(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".ent") || name.endsWith(".dtd");
  }

  /** The path of {@code file} if its tree had no folder for declarations. */
  public static Path home(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean apart = folder != null && FOLDERS.contains(String.valueOf(folder.getFileName()));
    return apart && folder.getParent() != null
        ? folder.getParent().resolve(file.getFileName())
        : file;
  }

  private static boolean isName(String systemId) {
    return systemId.length() <= MAX_NAME
        && !systemId.startsWith("/")
        && systemId.chars().noneMatch(c -> c < ' ' || ":\\?*\"<>|%#".indexOf(c) >= 0)
        && (systemId.endsWith(".ent") || systemId.endsWith(".dtd"));
  }

  /**
   * The file that {@code systemId} leads to, within the folder above, without a link on the way.
   */
  private Optional<Path> named(Path document, String systemId) {
    Path folder = document.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Path root = folder.getParent() == null ? folder : folder.getParent();
    Path file = folder.resolve(systemId).normalize();
    if (!file.startsWith(root)) {
      return Optional.empty();
    }
    for (Path way = file.getParent();
        way != null && !way.equals(root) && !way.equals(folder);
        way = way.getParent()) {
      if (tree.isLink(way)) {
        return Optional.empty();
      }
    }
    return usable.computeIfAbsent(file, this::usable);
  }

  /** Why the file {@code name} beside {@code document} is not read, if it exists. */
  private Optional<Problem> refused(Path document, String name) {
    Path beside = document.toAbsolutePath().normalize().resolveSibling(name);
    return tree.isLink(beside)
        ? Optional.of(
            new Problem(
                FormFault.EXTERNAL_ENTITY,
                name + " is a link that does not lead to the folder above"))
        : Optional.empty();
  }

  /** The tree's xep.ent for {@code document}, if it has one. */
  public Optional<Path> find(Path document, String name) {
    Path folder = document.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> beside = usable.computeIfAbsent(folder.resolve(name), this::usable);
    Path above = folder.getParent();
    return beside
        .or(
            () ->
                above == null ? beside : usable.computeIfAbsent(above.resolve(name), this::usable))
        .or(() -> inFolder(folder, name))
        .or(() -> above == null ? beside : inFolder(above, name));
  }

  private Optional<Path> inFolder(Path home, String name) {
    return FOLDERS.stream()
        .map(home::resolve)
        .filter(folder -> !tree.isLink(folder))
        .flatMap(folder -> usable.computeIfAbsent(folder.resolve(name), this::usable).stream())
        .findFirst();
  }

  /**
   * The folders in which a tree may keep its declarations, below a document's folder or the one
   * above.
   */
  public static List<String> folders() {
    return FOLDERS;
  }

  /**
   * Reads a file of limited size; if git cannot make a link, it writes a file with the link's text.
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

  /** The files that were looked for so far, found or not. */
  public Set<Path> sought() {
    return Set.copyOf(usable.keySet());
  }

  private Declarations load(Path file) {
    return new Declarations(list(file).entities(), Optional.empty(), false);
  }

  /** The readable declarations of {@code file}. */
  public EntityList list(Path file) {
    return lists.computeIfAbsent(file, this::listNow);
  }

  private EntityList listNow(Path file) {
    List<Finding> problems = new ArrayList<>();
    byte[] bytes;
    try {
      bytes = tree.read(file, MAX_SIZE);
    } catch (IOException e) {
      XepSource nothing = XepSource.of(file, "");
      problems.add(
          FormFault.UNREADABLE_FILE.at(
              nothing.span(0, 0), "the file cannot be read: " + e.getMessage()));
      return EntityList.of(nothing, problems);
    }
    Decoder.Decoded decoded = Decoder.decode(file, bytes);
    decoded.problem().ifPresent(problems::add);
    return EntityList.of(Legible.of(decoded.source(), problems), problems);
  }

  /** The files whose faults affect a document that was read so far. */
  public List<EntityList> faulty() {
    return lists.values().stream()
        .filter(list -> !list.met().isEmpty())
        .sorted(Comparator.comparing(list -> list.source().path()))
        .toList();
  }

  /** The declarations that documents outside a tree have. */
  public static List<EntityDeclaration> builtIns() {
    return EntityList.of(XepSource.of(Path.of("xep.ent"), builtIn()), new ArrayList<>())
        .declarations();
  }

  /** The text of the built-in xep.ent. */
  static String builtIn() {
    try (InputStream in = EntityFiles.class.getResourceAsStream("xep.ent")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the built-in xep.ent cannot be read", e);
    }
  }
}

package org.xeptools.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.document.xml.EntityFiles.Consulted;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactStore;
import org.xeptools.facts.FactWriter;
import org.xeptools.facts.Key;
import org.xeptools.source.SourceTree;

/**
 * What is known of the bytes of the files of a tree: their digests, found without reading a file
 * that was not written to, and facts that earlier runs found in the same bytes.
 */
public final class Contents {
  private static final String NONE = "none";

  /** In bytes; more than documents and declarations may have. */
  private static final int ENOUGH = 4_000_001;

  /** What may name a file of declarations, before the root element. */
  private static final Pattern DECLARATIONS =
      Pattern.compile("[\"']([^\"'<>]{1,200}\\.(?:ent|dtd))[\"']");

  private static final List<String> USUAL = List.of("xep.ent", "xep.dtd");

  private final Path folder;
  private final SourceTree tree;
  private final EntityFiles declarations;
  private final FactStore store;
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  /** The other tree that has the same file. */
  private final Map<Path, Contents> lent = new ConcurrentHashMap<>();

  private final Map<Path, String> declared = new ConcurrentHashMap<>();

  private record Seen(Optional<String> stamp, String digest) {}

  private static final Seen UNSEEN = new Seen(Optional.empty(), "");

  Contents(Path folder, XepReader reader, FactStore store) {
    this.folder = folder;
    this.tree = reader.tree();
    this.declarations = reader.declarations();
    this.store = store;
  }

  /** The digest of the bytes of {@code file}; a text of its own if they cannot be read. */
  public String of(Path file) {
    Contents other = lent.get(file);
    if (other != null) {
      return other.of(file);
    }
    Seen known = seen.get(file);
    if (known == null) {
      known = look(file);
      seen.put(file, known);
    }
    return known.digest();
  }

  /** Takes over what is known of a file that is the same in another tree. */
  public void lend(Path file, Contents other) {
    lent.put(file, other);
  }

  /** A digest of the declarations that the document in {@code file} names. */
  public String declaredFor(Path file) {
    String known = declared.get(file);
    if (known == null) {
      Key key = Key.of("declared");
      for (String name : names(file)) {
        Consulted found = declarations.consult(file, name);
        key.with(name).with(found.file().map(this::of).orElse(found.lack()));
      }
      known = key.text();
      declared.put(file, known);
    }
    return known;
  }

  /** The names by which the document in {@code file} may name declarations, sorted. */
  public SortedSet<String> names(Path file) {
    Contents other = lent.get(file);
    if (other != null) {
      return other.names(file);
    }
    SortedSet<String> names = new TreeSet<>(USUAL);
    names.addAll(
        fact(
            Key.of("names").with(of(file)),
            (texts, out) -> out.texts(texts),
            FactReader::texts,
            () -> namesNow(file)));
    return names;
  }

  /**
   * The texts that {@code finding} finds out from nothing but the content of {@code file} and its
   * declarations, known from an earlier run or found now.
   */
  public List<String> fact(String kind, Path file, Supplier<List<String>> finding) {
    return fact(kind, file, (texts, out) -> out.texts(texts), FactReader::texts, finding);
  }

  /**
   * What {@code finding} finds out from nothing but the name and content of {@code file} and its
   * declarations, known from an earlier run or found now.
   */
  public <T> T fact(
      String kind,
      Path file,
      BiConsumer<T, FactWriter> writing,
      Function<FactReader, T> reading,
      Supplier<T> finding) {
    if (!store.isLasting() || of(file).equals(NONE)) {
      return finding.get();
    }
    String key =
        Key.of("fact").with(kind).with(name(file)).with(of(file)).with(declaredFor(file)).text();
    Optional<FactReader> known = store.get(key);
    if (known.isPresent()) {
      return reading.apply(known.get());
    }
    T found = finding.get();
    if (names(file).containsAll(declarations.consulted(file))) {
      FactWriter out = new FactWriter();
      writing.accept(found, out);
      store.put(key, out.bytes());
    }
    return found;
  }

  /** The text that {@code finding} makes of nothing but what {@code key} digests. */
  public String fact(Key key, Supplier<String> finding) {
    return fact(key, (text, out) -> out.text(text), FactReader::text, finding);
  }

  /** What {@code finding} finds out from nothing but what {@code key} digests. */
  public <T> T fact(
      Key key,
      BiConsumer<T, FactWriter> writing,
      Function<FactReader, T> reading,
      Supplier<T> finding) {
    return store
        .get(key.text())
        .map(reading)
        .orElseGet(
            () -> {
              T found = finding.get();
              FactWriter out = new FactWriter();
              writing.accept(found, out);
              store.put(key.text(), out.bytes());
              return found;
            });
  }

  /** The path of {@code file} from the folder of the tree: {@code inbox/tides.xml}. */
  String name(Path file) {
    return (file.isAbsolute() == folder.isAbsolute() ? folder.relativize(file) : file)
        .toString()
        .replace('\\', '/');
  }

  private List<String> namesNow(Path file) {
    try {
      // Each byte a character, or every second one
      String text =
          new String(tree.read(file, ENOUGH), StandardCharsets.ISO_8859_1).replace("\0", "");
      int root = text.indexOf("<xep");
      return DECLARATIONS
          .matcher(root < 0 ? text : text.substring(0, root))
          .results()
          .map(name -> name.group(1))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** False if a file has been written to since its digest was found. */
  public boolean areStill() {
    return seen.entrySet().parallelStream().allMatch(e -> isStill(e.getKey(), e.getValue()));
  }

  /** False if {@code file} has been written to since its digest was found. */
  public boolean isStill(Path file) {
    Contents other = lent.get(file);
    return other == null ? isStill(file, seen.getOrDefault(file, UNSEEN)) : other.isStill(file);
  }

  /**
   * Keeps the facts for later runs, unless a file has been written to since its digest was found,
   * or a file of declarations has faults, which are reported where a document meets them.
   */
  public void keep() {
    if (declarations.faulty().isEmpty() && areStill()) {
      store.save();
    }
  }

  /** The facts of earlier runs. */
  public FactStore store() {
    return store;
  }

  private boolean isStill(Path file, Seen then) {
    Optional<String> stamp = tree.stamp(file);
    return (stamp.isPresent() && then.stamp().isPresent())
        ? stamp.equals(then.stamp())
        : digest(file).equals(then.digest());
  }

  private Seen look(Path file) {
    // The stamp comes first: if the file is written to in between, it tells.
    Optional<String> stamp = tree.stamp(file);
    if (stamp.isEmpty() || !store.isLasting()) {
      return new Seen(stamp, digest(file));
    }
    String key = Key.of("stamp").with(stamp.get()).text();
    Optional<String> known = store.get(key).map(FactReader::text);
    String digest = known.orElseGet(() -> digest(file));
    if (known.isEmpty()) {
      store.put(key, new FactWriter().text(digest).bytes());
    }
    return new Seen(stamp, digest);
  }

  private String digest(Path file) {
    try {
      return Key.of("content").with(tree.read(file, ENOUGH)).text();
    } catch (IOException e) {
      return NONE;
    }
  }
}

package org.xeptools.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.doap.DoapFile;
import org.xeptools.doap.Software;
import org.xeptools.document.Header;
import org.xeptools.document.Kept;
import org.xeptools.document.Listing;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.settings.SigsFile;
import org.xeptools.source.SourceTree;

/**
 * A source tree: {@code xep-NNNN.xml} in a folder, ProtoXEPs in its {@code inbox} or in the folder
 * itself; each document may be in a folder of its own name. Documents are read when first asked
 * for, once.
 */
public final class Corpus {
  private static final Pattern PUBLISHED = Pattern.compile("xep-(\\d{4})\\.xml");

  /** {@code 0381} for a file called {@code xep-0381.xml}, in any folder. */
  public static Optional<String> number(Path file) {
    Matcher name = PUBLISHED.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private final Layout layout;
  private final XepReader reader;
  private final Shelf read = new Shelf();
  private final Map<Path, Optional<Header>> headers = new ConcurrentHashMap<>();
  private final TreeEntities entities;
  private final TreeSigs sigs;
  private final TreePrograms programs;
  private final FileNames names;
  private final Kept kept = new Kept();
  private volatile @Nullable StatedHeaders stated;

  private Corpus(Layout layout, XepReader reader, TreeEntities entities) {
    this.layout = layout;
    this.reader = reader;
    this.entities = entities;
    this.sigs = new TreeSigs(layout, reader.tree());
    this.programs = new TreePrograms(layout, reader.tree());
    this.names = new FileNames(layout);
  }

  /**
   * The tree in {@code folder}, which may be empty.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Corpus of(Path folder, XepReader reader) throws IOException {
    Layout layout = Layout.of(folder, reader.tree());
    return new Corpus(layout, reader, new TreeEntities(folder, reader));
  }

  /**
   * The tree that {@code file} belongs to: its folder, or the folder above if that is an inbox or
   * has only this document.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Corpus around(Path file, XepReader reader) throws IOException {
    return of(folderOf(file, reader), reader);
  }

  /**
   * The folder of the tree that {@code file} belongs to.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static Path folderOf(Path file, XepReader reader) throws IOException {
    return Layout.around(file, reader.tree());
  }

  /** The names that an inbox may have. */
  public static List<String> inboxes() {
    return Layout.INBOXES;
  }

  /**
   * This tree with {@code results} in place of some of its files; keeps what is known of the
   * others.
   */
  public Corpus with(Map<Path, ParseResult> results) {
    Corpus corpus = new Corpus(layout, reader, entities);
    corpus.read.putAll(read);
    results.forEach(corpus.read::put);
    corpus.headers.putAll(headers);
    corpus.headers.keySet().removeAll(results.keySet());
    StatedHeaders known = stated;
    if (known != null) {
      corpus.stated = known.with(results.keySet(), reader.tree());
    }
    return corpus;
  }

  /** Facts about this tree that other packages have computed. */
  public Kept kept() {
    return kept;
  }

  /**
   * The listings of {@code file} that contain {@code word}, without parsing all of it; none if the
   * file cannot be read.
   */
  public List<Listing> listings(Path file, String word) {
    try {
      return reader.listings(file, word);
    } catch (IOException e) {
      // Reading the file as a document reports this.
      return List.of();
    }
  }

  public Path folder() {
    return layout.folder();
  }

  /** The published documents' files by number ({@code 0060}). */
  public SortedMap<String, Path> published() {
    return layout.published();
  }

  /** The files of the inbox, sorted. */
  public List<Path> inbox() {
    return layout.inbox();
  }

  /** The files of all documents: published, then the inbox; without templates and read-mes. */
  public List<Path> files() {
    return layout.files();
  }

  /** XML files beside the published documents that are not among them. */
  public List<Path> others() {
    return layout.others();
  }

  /** The path that this tree uses for {@code file}, so that no file is taken for two. */
  public Path own(Path file) {
    return names.own(file);
  }

  /**
   * The first ProtoXEP whose name is that of {@code file} on some file system; perhaps {@code file}
   * itself.
   */
  public Path calledAlike(Path file) {
    return names.draft(file);
  }

  /** The source of the files: the disk or a commit. */
  public SourceTree tree() {
    return reader.tree();
  }

  /**
   * Subfolders with numbered documents that do not belong to this tree.
   *
   * @throws IOException if a folder cannot be listed
   */
  public List<Path> treesBelow() throws IOException {
    return Layout.below(folder(), reader.tree());
  }

  /** The tree's own file of declarations {@code name}, xep.ent or xep.dtd, if it has one. */
  public Optional<Path> declarations(String name) {
    return reader.declarations().find(folder().resolve("xep.xml"), name);
  }

  /** The files of declarations that were looked for so far, found or not. */
  public Set<Path> declarationsSought() {
    return reader.declarations().sought();
  }

  /** The finder of declaration files. */
  public EntityFiles declarations() {
    return reader.declarations();
  }

  /** The declarations of the tree's own xep.ent. */
  public TreeEntities entities() {
    return entities;
  }

  /** The result for {@code file}, if it has been read. */
  public Optional<ParseResult> known(Path file) {
    return read.known(file);
  }

  /** The tree's file about its SIGs, if it has one. */
  public Optional<Path> sigsFile() {
    return sigs.file();
  }

  /** The content of sigs.yaml; empty if the tree has none. */
  public SigsFile sigs() {
    return sigs.said();
  }

  /** The files about programs, sorted; none in most trees. */
  public Map<Path, DoapFile> doapFiles() {
    return programs.files();
  }

  /** The programs that these files describe, by name. */
  public List<Software> programs() {
    return programs.all();
  }

  /**
   * The result for {@code file}, read once; for sigs.yaml and DOAP files it has findings but no
   * document.
   */
  public ParseResult read(Path file) {
    return read.get(
        file,
        f ->
            f.getFileName().toString().equals(SigsFile.NAME)
                ? sigs.read(f)
                : programs.has(f)
                    ? programs.result(f)
                    : EntityFiles.isDeclarations(f) ? reader.entities(f) : read(f, reader));
  }

  /**
   * Reads {@code file} again; a file that cannot be read gives a finding, so that it does not stop
   * the others.
   */
  public static ParseResult read(Path file, XepReader reader) {
    try {
      return reader.read(file);
    } catch (AccessDeniedException e) {
      return ParseResult.unreadable(file, "permission denied");
    } catch (IOException e) {
      return ParseResult.unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  /** The published document {@code number}, if there is one and it can be read. */
  public Optional<XepDocument> document(String number) {
    return Optional.ofNullable(published().get(number)).flatMap(file -> read(file).document());
  }

  /**
   * The header of the published document {@code number}, if there is one and it can be read; much
   * cheaper than the document.
   */
  public Optional<Header> header(String number) {
    Path file = published().get(number);
    if (file == null) {
      return Optional.empty();
    }
    // The same, independent of what has been read so far.
    return read.known(file)
        .flatMap(ParseResult::document)
        .map(XepDocument::header)
        .or(() -> headers.computeIfAbsent(file, this::headerNow))
        .or(() -> read(file).document().map(XepDocument::header));
  }

  private Optional<Header> headerNow(Path file) {
    try {
      return reader.header(file);
    } catch (IOException e) {
      // Reading the file as a document reports this.
      return Optional.empty();
    }
  }

  /** True if {@code file} is in an inbox beside published documents. */
  public boolean isInInbox(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return !published().isEmpty()
        && folder != null
        && inboxes().contains(String.valueOf(folder.getFileName()));
  }

  /** The titles, short names and successors in all headers; much cheaper than the documents. */
  public StatedHeaders stated() {
    StatedHeaders known = stated;
    if (known == null) {
      known = StatedHeaders.of(published().values(), reader.tree());
      stated = known;
    }
    return known;
  }
}

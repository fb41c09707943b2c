package org.xeptools.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
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
import org.xeptools.facts.FactStore;
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
  private final ReadDocuments documents;
  private final TreeEntities entities;
  private final TreeSigs sigs;
  private final TreePrograms programs;
  private final FileNames names;
  private final Kept kept;
  private final Contents contents;

  /** What is known of the files that are not read, if that is from another tree. */
  private final Optional<Contents> unread;

  private final Corpus whole;
  private final Optional<Enquiry> enquiry;
  private volatile @Nullable StatedHeaders stated;

  private Corpus(
      Layout layout,
      XepReader reader,
      TreeEntities entities,
      FactStore store,
      Optional<Contents> unread) {
    this.layout = layout;
    this.reader = reader;
    this.entities = entities;
    this.sigs = new TreeSigs(layout, reader.tree());
    this.programs = new TreePrograms(layout, reader.tree());
    this.documents = new ReadDocuments(reader, sigs, programs);
    this.names = new FileNames(layout);
    this.kept = new Kept();
    this.contents = new Contents(layout.folder(), reader, store);
    this.unread = unread;
    this.whole = this;
    this.enquiry = Optional.empty();
  }

  private Corpus(Corpus whole, Enquiry enquiry) {
    this.layout = whole.layout;
    this.reader = whole.reader;
    this.documents = whole.documents;
    this.entities = whole.entities;
    this.sigs = whole.sigs;
    this.programs = whole.programs;
    this.names = whole.names;
    this.kept = whole.kept;
    this.contents = whole.contents;
    this.unread = whole.unread;
    this.whole = whole;
    this.enquiry = Optional.of(enquiry);
  }

  /**
   * The tree in {@code folder}, which may be empty.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Corpus of(Path folder, XepReader reader) throws IOException {
    return of(folder, reader, FactStore.NONE);
  }

  /**
   * The tree in {@code folder}, with what {@code store} knows about its files.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Corpus of(Path folder, XepReader reader, FactStore store) throws IOException {
    Layout layout = Layout.of(folder, reader.tree());
    return new Corpus(layout, reader, new TreeEntities(folder, reader), store, Optional.empty());
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
    return with(results, unread);
  }

  /**
   * This tree; what earlier runs found out about files that it has not read is in {@code others},
   * so that they need not be read.
   */
  public Corpus besides(Contents others) {
    return with(Map.of(), Optional.of(others));
  }

  private Corpus with(Map<Path, ParseResult> results, Optional<Contents> others) {
    Corpus corpus = new Corpus(layout, reader, entities, FactStore.NONE, others);
    Set<Path> changed = corpus.documents.take(documents, results);
    StatedHeaders known = stated;
    if (known != null) {
      corpus.stated = known.with(changed, corpus);
    }
    corpus.kept.follow(
        kept,
        value ->
            value instanceof Follower<?> follower
                ? Optional.of(follower.in(corpus, changed))
                : Optional.empty());
    return corpus;
  }

  /** This tree; {@code enquiry} notes all that is asked about it from now on. */
  public Corpus askedIn(Enquiry enquiry) {
    return new Corpus(whole, enquiry);
  }

  /** The tree itself, where no question is noted. */
  public Corpus whole() {
    return whole;
  }

  /** Notes a question, for classes of other packages that answer it themselves. */
  public void asks(Question question, String subject) {
    enquiry.ifPresent(e -> e.note(question, subject));
  }

  private Corpus asked(Question question, String subject) {
    asks(question, subject);
    return this;
  }

  /** The questions that a tree itself answers. */
  public static List<Question> questions() {
    return Questions.ALL;
  }

  /** What is known of the bytes of the files. */
  public Contents contents() {
    return contents;
  }

  /** A digest of all that a question about this tree can depend on. */
  public String state() {
    return new Question.Asked(Questions.WHOLE, "").answer(this);
  }

  /** What is known of the bytes of {@code file}. */
  public Contents contents(Path file) {
    return known(file).isPresent() ? contents : unread.orElse(contents);
  }

  /** True if neither this tree nor {@code before}, an earlier state of it, has read the file. */
  public boolean leavesUnread(Path file, Corpus before) {
    return unread.isPresent()
        && unread.equals(before.unread)
        && known(file).isEmpty()
        && before.known(file).isEmpty();
  }

  /** The path of {@code file} from the folder of the tree: {@code inbox/tides.xml}. */
  public String name(Path file) {
    return contents.name(file);
  }

  /** Facts about this tree that other packages have computed. */
  public Kept kept() {
    return asked(Questions.WHOLE, "").kept;
  }

  /**
   * The listings of {@code file} that contain {@code word}, without parsing all of it; none if the
   * file cannot be read.
   */
  public List<Listing> listings(Path file, String word) {
    asks(Questions.DOCUMENT, name(file));
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
    return asked(Questions.NAMES, "").layout.published();
  }

  /** The files of the inbox, sorted. */
  public List<Path> inbox() {
    return asked(Questions.NAMES, "").layout.inbox();
  }

  /** The files of all documents: published, then the inbox; without templates and read-mes. */
  public List<Path> files() {
    return asked(Questions.NAMES, "").layout.files();
  }

  /** XML files beside the published documents that are not among them. */
  public List<Path> others() {
    return asked(Questions.NAMES, "").layout.others();
  }

  /** The path that this tree uses for {@code file}, so that no file is taken for two. */
  public Path own(Path file) {
    return asked(Questions.NAMES, "").names.own(file);
  }

  /** True if {@code file} is one of {@link #files}. */
  public boolean isDocument(Path file) {
    return asked(Questions.NAMES, "").names.has(file);
  }

  /**
   * The first ProtoXEP whose name is that of {@code file} on some file system; perhaps {@code file}
   * itself.
   */
  public Path calledAlike(Path file) {
    return asked(Questions.ALIKE, name(file)).names.draft(file);
  }

  /** The source of the files: the disk or a commit. */
  public SourceTree tree() {
    return asked(Questions.WHOLE, "").reader.tree();
  }

  /**
   * Subfolders with numbered documents that do not belong to this tree.
   *
   * @throws IOException if a folder cannot be listed
   */
  public List<Path> treesBelow() throws IOException {
    return Layout.below(folder(), tree());
  }

  /** The tree's own file of declarations {@code name}, xep.ent or xep.dtd, if it has one. */
  public Optional<Path> declarations(String name) {
    return asked(Questions.DECLARED, "")
        .reader
        .declarations()
        .find(folder().resolve("xep.xml"), name);
  }

  /** The files of declarations that were looked for so far, found or not. */
  public Set<Path> declarationsSought() {
    return asked(Questions.WHOLE, "").reader.declarations().sought();
  }

  /** The finder of declaration files. */
  public EntityFiles declarations() {
    return asked(Questions.DECLARED, "").reader.declarations();
  }

  /** The declarations of the tree's own xep.ent. */
  public TreeEntities entities() {
    return asked(Questions.DECLARED, "").entities;
  }

  /** Takes over {@code result} for {@code file} from a tree that reads the same there. */
  public void lend(Path file, ParseResult result) {
    documents.lend(file, result);
  }

  /** Keeps the result for {@code file} no longer; it is read again if it is asked for. */
  public void forget(Path file) {
    documents.forget(file);
  }

  /** The same if the tree is so large that not all of it can be kept. */
  public void release(Path file) {
    documents.release(file);
  }

  /** The result for {@code file}, if it has been read. */
  public Optional<ParseResult> known(Path file) {
    return asked(Questions.DOCUMENT, name(file)).documents.known(file);
  }

  /** The tree's file about its SIGs, if it has one. */
  public Optional<Path> sigsFile() {
    return asked(Questions.SIGS, "").sigs.file();
  }

  /** The content of sigs.yaml; empty if the tree has none. */
  public SigsFile sigs() {
    return asked(Questions.SIGS, "").asked(Questions.NAMES, "").sigs.said();
  }

  /** The files about programs, sorted; none in most trees. */
  public Map<Path, DoapFile> doapFiles() {
    return asked(Questions.WHOLE, "").programs.files();
  }

  /** The programs that these files describe, by name. */
  public List<Software> programs() {
    return asked(Questions.WHOLE, "").programs.all();
  }

  /**
   * The result for {@code file}, read once; for sigs.yaml and DOAP files it has findings but no
   * document.
   */
  public ParseResult read(Path file) {
    asks(Questions.DOCUMENT, name(file));
    return documents.read(file);
  }

  /**
   * The same for a file of which nothing more will be asked: it is not kept where files need not be
   * read.
   */
  public ParseResult glance(Path file) {
    return unread.isPresent() && known(file).isEmpty() ? read(file, reader) : read(file);
  }

  /**
   * Reads {@code file} again; a file that cannot be read gives a finding, so that it does not stop
   * the others.
   */
  public static ParseResult read(Path file, XepReader reader) {
    return ReadDocuments.read(file, reader);
  }

  /** The published document {@code number}, if there is one and it can be read. */
  public Optional<XepDocument> document(String number) {
    asks(Questions.NUMBERED, number);
    return Optional.ofNullable(layout.published().get(number))
        .flatMap(file -> whole.read(file).document());
  }

  /** The published document {@code number} for its anchors and numbers, and nothing else of it. */
  public Optional<XepDocument> linked(String number) {
    asks(Questions.ANCHORS, number);
    return whole.document(number);
  }

  /** True if {@code #fragment}, exactly so, leads to an element of the published document. */
  public boolean hasAnchor(String number, String fragment) {
    asks(Questions.ANCHORS, number);
    Path file = layout.published().get(number);
    return file != null && LinkableParts.of(whole, file).fragments().contains(fragment);
  }

  /** True if the document {@code number} is published. */
  public boolean has(String number) {
    asks(Questions.PUBLISHED, number);
    return layout.published().containsKey(number);
  }

  /** True if {@code number} is the highest of the published documents. */
  public boolean isLast(String number) {
    asks(Questions.LAST, number);
    return !layout.published().isEmpty() && layout.published().lastKey().equals(number);
  }

  /**
   * True if the XEP {@code number} does not exist; always false in a tree without a series, or with
   * large gaps in it.
   */
  public boolean lacks(String number) {
    asks(Questions.LACKED, number);
    return layout.lacks(number);
  }

  /**
   * The header of the published document {@code number}, if there is one and it can be read; much
   * cheaper than the document. A check must not ask for its revisions.
   */
  public Optional<Header> header(String number) {
    asks(Questions.HEADER, number);
    Path file = layout.published().get(number);
    if (file == null) {
      return Optional.empty();
    }
    // The same, independent of what has been read so far.
    Optional<Header> found = whole.documents.header(file);
    return enquiry.isPresent() ? found.map(Header::withoutRevisions) : found;
  }

  /** The header of the document in {@code file}, if it can be read; much cheaper than all of it. */
  public Optional<Header> headerOf(Path file) {
    asks(Questions.DOCUMENT, name(file));
    return whole.documents.header(file);
  }

  /**
   * The texts that {@code finding} finds out from nothing but the header of the document in {@code
   * file}, known from an earlier run or found now; none if it cannot be read.
   */
  public List<String> headerFact(Path file, String kind, Function<Header, List<String>> finding) {
    asks(Questions.DOCUMENT, name(file));
    return contents(file)
        .fact(kind, file, () -> whole.documents.header(file).map(finding).orElse(List.of()));
  }

  /** True if {@code file} is in an inbox beside published documents. */
  public boolean isInInbox(Path file) {
    asks(Questions.SERIES, "");
    Path folder = file.toAbsolutePath().getParent();
    return !layout.published().isEmpty()
        && folder != null
        && inboxes().contains(String.valueOf(folder.getFileName()));
  }

  /** The titles, short names and successors in all headers; much cheaper than the documents. */
  public StatedHeaders stated() {
    if (whole != this) {
      return whole.stated().askedOf(this);
    }
    StatedHeaders known = stated;
    if (known == null) {
      known = StatedHeaders.of(this);
      stated = known;
    }
    return known;
  }
}

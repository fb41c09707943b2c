package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.xeptools.change.redline.Redline;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.SeriesAddress;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.due.Due;
import org.xeptools.finding.Finding;
import org.xeptools.render.Assets;
import org.xeptools.render.EpubRenderer;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.Paper;
import org.xeptools.render.PdfRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Renderer;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.site.Series;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.XepInfo;
import org.xeptools.site.build.Progress;
import org.xeptools.site.requirement.RequirementList;
import org.xeptools.workbench.Inputs.Input;
import org.xeptools.xsd.SchemaCatalog;

/** Every workflow: paths to documents to findings to outputs. */
public final class Workbench {
  private final Inputs inputs;

  /** Works on files. */
  public Workbench() {
    this.inputs = new Inputs(Optional.empty());
  }

  /** Works on files, and on standard input for the name {@code -}. */
  public Workbench(StandardInput piped) {
    this.inputs = new Inputs(Optional.of(piped));
  }

  /** Checks the documents that {@code paths} name against {@code rules}. */
  public List<Verdict> check(List<Path> paths, RuleSet rules) throws UserError {
    List<Input> files = inputs.of(paths);
    return attempt(
        () -> {
          Recheck recheck = new Recheck(rules);
          Set<Corpus> trees = wholeTrees(paths, files);
          trees.forEach(recheck::all);
          List<Verdict> verdicts =
              Workload.eachAfterLongest(
                  files,
                  input -> {
                    Verdict verdict = recheck.verdict(input.file(), input.corpus());
                    input.corpus().release(input.file());
                    return verdict;
                  });
          List<Verdict> all = Declarations.before(verdicts, trees, inputs.reader(), recheck);
          recheck.keep();
          return all;
        });
  }

  private static Set<Corpus> wholeTrees(List<Path> paths, List<Input> files) {
    boolean folders = paths.stream().anyMatch(Files::isDirectory);
    Set<Corpus> trees = new LinkedHashSet<>();
    files.stream().filter(file -> folders).map(Input::corpus).forEach(trees::add);
    return trees;
  }

  /**
   * Reviews the change from the revision {@code since} to the working tree around {@code paths}, or
   * between two revisions {@code BASE..HEAD}; only the documents that are named are reported. With
   * the {@code title} of a pull request, checks that it names the change.
   *
   * @param branch the branch that others publish on, if it is known
   */
  public List<Review> review(
      List<Path> paths,
      RuleSet rules,
      String since,
      Optional<String> branch,
      Optional<String> title)
      throws UserError {
    Map<Corpus, Set<Path>> named = new LinkedHashMap<>();
    for (Input input : inputs.of(paths)) {
      named.computeIfAbsent(input.corpus(), c -> new HashSet<>()).add(input.file());
    }
    Range range = Range.of(since, "--since");
    List<Review> reviews = new ArrayList<>();
    for (Map.Entry<Corpus, Set<Path>> tree : named.entrySet()) {
      Corpus here = tree.getKey();
      reviews.add(
          attempt(
              () -> {
                Path folder = here.folder();
                try (States states = range.open(folder)) {
                  Review review =
                      Review.of(states.base(), states.head(), rules)
                          .with(TakenNumbers.in(states.head(), range, branch), rules);
                  boolean all = tree.getValue().size() == here.files().size();
                  return title
                      .map(text -> review.titled(text, rules))
                      .orElse(review)
                      .of(all ? Set.copyOf(states.head().files()) : tree.getValue());
                }
              }));
    }
    return reviews;
  }

  /** Writes a review of a change to look at. */
  public ReviewFolder.Result review(ReviewFolder review, RuleSet rules, Progress progress)
      throws UserError {
    return attempt(() -> review.write(rules, progress));
  }

  /**
   * Applies the fixes of {@code rules} to the documents that {@code paths} name; fixes that need a
   * review only if {@code unsafe}. Changes files only if {@code write}.
   */
  public List<FixedDocument> fix(List<Path> paths, RuleSet rules, boolean unsafe, boolean write)
      throws UserError {
    List<Input> documents = new ArrayList<>(inputs.of(paths));
    for (Corpus tree : wholeTrees(paths, documents)) {
      tree.entities().file().ifPresent(file -> documents.add(new Input(file, tree)));
    }
    List<FixedDocument> results =
        attempt(
            () ->
                Workload.each(
                    documents,
                    input ->
                        FixedDocument.of(
                            input.corpus().read(input.file()),
                            input.corpus(),
                            rules,
                            unsafe,
                            inputs.reader())));
    if (write) {
      for (FixedDocument result : results) {
        if (result.changes()) {
          attempt(
              () -> {
                result.write();
                return result;
              });
        }
      }
    }
    return results;
  }

  /**
   * Corrects the layout of the documents that {@code paths} name; changes files only if {@code
   * write}.
   */
  public List<FormattedDocument> format(List<Path> paths, boolean write) throws UserError {
    boolean folders = paths.stream().anyMatch(Files::isDirectory);
    List<Input> documents =
        inputs.documents(paths).stream()
            // a folder's settings with faults are inputs, too
            .filter(input -> !folders || !input.file().toString().endsWith(".yaml"))
            .toList();
    return attempt(
        () -> {
          List<FormattedDocument> results =
              Workload.each(
                  documents,
                  input -> FormattedDocument.of(input.corpus().read(input.file()), input.corpus()));
          for (FormattedDocument result : results) {
            if (write && result.changes()) {
              result.write();
            }
          }
          return results;
        });
  }

  /**
   * The desk for an Editor's acts on the tree in {@code source}.
   *
   * @param base the branch that others publish on; empty for the one that HEAD follows
   * @param said is told what the person should know at once, in a sentence
   */
  public EditorDesk desk(Path source, Optional<String> base, Consumer<String> said)
      throws UserError {
    Corpus tree = inputs.tree(source);
    return attempt(
        () ->
            ActFiles.recover(tree.folder(), said)
                ? new Workbench().desk(source, base, said)
                : new EditorDesk(tree, base, said));
  }

  /** The desk for the tree around {@code file}. */
  public EditorDesk deskAround(Path file, Optional<String> base, Consumer<String> said)
      throws UserError {
    Corpus tree = inputs.documents(List.of(file)).get(0).corpus();
    return attempt(
        () ->
            ActFiles.recover(tree.folder(), said)
                ? new Workbench().deskAround(file, base, said)
                : new EditorDesk(tree, base, said));
  }

  /** Shows what changed between two versions, each named as a file or as {@code GIT-REF:path}. */
  public RedlinePage redline(String old, String now) throws UserError {
    RedlineRenderer renderer = new RedlineRenderer(Stylesheets.ofProgram());
    // The stylesheets are compiled while the documents are read.
    CompletableFuture<Void> ready = CompletableFuture.runAsync(renderer::prepare);
    try (Versions versions = new Versions(inputs)) {
      return attempt(
          () -> {
            Input before = versions.of(old);
            Input after = versions.of(now);
            ParseResult was = before.corpus().read(before.file());
            ParseResult is = after.corpus().read(after.file());
            List<Verdict> verdicts = List.of(verdict(was, List.of()), verdict(is, List.of()));
            if (was.document().isEmpty() || is.document().isEmpty()) {
              return new RedlinePage(Optional.empty(), "", 0, verdicts);
            }
            WovenDocument woven = Redline.of(was.document().get(), is.document().get());
            ready.join();
            RenderContext context =
                RenderContext.in(after.corpus()::header).under(new Imprints().of(after.corpus()));
            byte[] page = renderer.render(woven, context);
            String name = Versions.page(woven.old(), woven.now());
            return new RedlinePage(Optional.of(page), name, woven.alterations().size(), verdicts);
          });
    }
  }

  /** Renders the documents that {@code paths} name as HTML pages. */
  public Rendering html(List<Path> paths) throws UserError {
    return rendering(
        paths, ".html", new HtmlRenderer(Stylesheets.ofProgram()), Assets.ofDocuments());
  }

  /** Renders the documents that {@code paths} name as PDFs. */
  public Rendering pdf(List<Path> paths, Paper paper) throws UserError {
    return rendering(paths, ".pdf", new PdfRenderer(Stylesheets.ofProgram(), paper), Map.of());
  }

  /** Renders the documents that {@code paths} name as EPUBs, each for itself. */
  public Rendering epub(List<Path> paths) throws UserError {
    return rendering(paths, ".epub", new EpubRenderer(Stylesheets.ofProgram()), Map.of());
  }

  /** Makes one book of the documents that {@code paths} name, in that order. */
  public Book book(List<Path> paths, Optional<String> title) throws UserError {
    List<Input> documents = inputs.documents(paths);
    return Book.of(documents, title);
  }

  private Rendering rendering(
      List<Path> paths, String ending, Renderer renderer, Map<String, byte[]> shared)
      throws UserError {
    List<Input> documents = inputs.documents(paths);
    return attempt(() -> new Rendering(documents, ending, renderer, shared));
  }

  /** Makes the site of a tree, or the parts that have changed since the last build. */
  public SiteBuild.Site build(SiteBuild build, int jobs, Progress progress) throws UserError {
    return attempt(() -> build.run(inputs, jobs, progress));
  }

  /** Checks that {@code source} is a source tree, for callers that read it themselves. */
  public void requireTree(Path source) throws UserError {
    inputs.tree(source);
  }

  /** The documents of the tree in {@code source}, for a list as of {@code today}. */
  public Series list(Path source, LocalDate today) throws UserError {
    Corpus corpus = inputs.tree(source);
    Series series = attempt(() -> Series.of(corpus, today, SiteSettings.DEFAULT, true));
    corpus.contents().keep();
    return series;
  }

  /** What is due in the tree in {@code source} on {@code today}. */
  public Due due(Path source, LocalDate today) throws UserError {
    Corpus corpus = inputs.tree(source);
    return attempt(
        () -> {
          corpus.files().parallelStream().forEach(corpus::read);
          return Due.of(corpus, today, new Imprints().of(corpus).base());
        });
  }

  /** The requirements of the documents that {@code paths} name. */
  public Demands requirements(List<Path> paths) throws UserError {
    List<RequirementList> lists = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (Input input : inputs.documents(paths)) {
      ParseResult read = attempt(() -> input.corpus().read(input.file()));
      boolean accepted = input.corpus().published().containsValue(input.file());
      read.document()
          .ifPresentOrElse(
              document ->
                  lists.add(
                      RequirementList.of(
                          document, XepInfo.of(document, accepted), SeriesAddress.ROOT)),
              () -> unreadable.add(input.file()));
    }
    return new Demands(lists, unreadable);
  }

  /** The schemas of the tree in {@code source}. */
  public SchemaList schemas(Path source) throws UserError {
    return new SchemaList(inputs.tree(source));
  }

  /** Writes the schemas of {@code schemas} as files; returns those that are not well-formed. */
  public List<SchemaList.Entry> write(SchemaList schemas, Path folder) throws UserError {
    return attempt(() -> schemas.write(folder));
  }

  /**
   * Validates the stanzas in {@code text}, called {@code name} in messages, against the schemas of
   * the tree in {@code source}.
   */
  public Validation validate(Path source, String name, String text) throws UserError {
    SchemaCatalog catalog = SchemaCatalog.of(inputs.tree(source));
    if (catalog.namespaces().isEmpty()) {
      throw new UserError("no document of the tree has a schema; name another with --source");
    }
    StanzaCheck.Result result = StanzaCheck.of(text, catalog);
    if (!result.isXml()) {
      throw new UserError(name + " holds no XML; name a file with stanzas");
    }
    return Validation.of(result, name);
  }

  static Verdict verdict(ParseResult read, List<Finding> more) {
    List<Finding> all = new ArrayList<>(read.problems());
    all.addAll(more);
    all.sort(Comparator.comparingInt(f -> f.span().start()));
    return Verdict.of(read, all).withoutDocument();
  }

  interface Work<T> {
    T run() throws IOException, UserError;
  }

  /** Runs {@code work}; turns failures of the machine into a sentence. */
  static <T> T attempt(Work<T> work) throws UserError {
    try {
      return work.run();
    } catch (UncheckedIOException e) {
      throw refused(e.getCause());
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static UserError refused(IOException e) {
    if (e instanceof FileAlreadyExistsException file) {
      return new UserError(file.getFile() + " is a file; name a folder");
    }
    if (e instanceof AccessDeniedException denied) {
      return new UserError(denied.getFile() + ": permission denied");
    }
    if (e instanceof NoSuchFileException absent) {
      return new UserError(absent.getFile() + " does not exist (any more)");
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.contains("No space left") || message.contains("quota exceeded")
        ? new UserError(
            "the disk is full; make room, or name a folder elsewhere with -o: " + message)
        : new UserError(message);
  }
}

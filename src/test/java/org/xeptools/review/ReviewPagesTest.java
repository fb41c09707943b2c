package org.xeptools.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.change.Change;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.git.ChangedFile;
import org.xeptools.git.ChangedFiles;
import org.xeptools.output.OutputFolder;
import org.xeptools.render.Imprint;
import org.xeptools.render.Paper;
import org.xeptools.render.SitePages;
import org.xeptools.render.TemplateTrace;
import org.xeptools.review.SourceView.Lines;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The inputs of the pages of a review, templates/review/pages.rnc, and what the templates read. */
class ReviewPagesTest {
  private static final Path SCHEMA = Path.of("templates/review/pages.rnc");
  private static final RuleSet RULES = Rules.on(SharedCorpus.DATE);

  @TempDir Path folder;
  private Reviewed reviewed;

  @BeforeEach
  void aChangeOfEveryKind() throws Exception {
    Corpus base = tree("base");
    edit("head", "xep-9001.xml", "</abstract>", " It is brief.</abstract>");
    edit("head", "xep-9001.xml", "anchor='intro'>", "><p>One MUST NOT teh do so.</p>");
    edit("head", "xep-9001.xml", "MUST be", "SHOULD be");
    edit("head", "xep-9016.xml", "</xep>", "");
    Files.writeString(
        folder.resolve("head/inbox/many.xml"),
        "<xep><header><title>Many</title></header><section1 topic='A'>"
            + "<p>This one MUST do.</p>".repeat(200)
            + "</section1></xep>");
    Files.delete(folder.resolve("head/xep-9002.xml"));
    Files.move(folder.resolve("head/inbox/tide-tables.xml"), folder.resolve("head/xep-9030.xml"));
    edit("head", "xep.ent", "<!ENTITY", "<!ENTITY x 'y'>\n<!ENTITY");
    Corpus head = Corpus.of(folder.resolve("head"), new XepReader());
    List<Change> changes = Changes.between(base, head);
    List<Verdict> verdicts = new ArrayList<>(changes.stream().map(RULES::check).toList());
    verdicts.add(affected(head.read(folder.resolve("head/xep-9003.xml"))));
    verdicts.add(RULES.check(head.read(folder.resolve("head/xep.ent")), head));
    reviewed =
        new Reviewed(
            "main (1a2b3c4d)",
            "the working tree",
            Optional.of("A title"),
            base,
            head,
            folder.resolve("head").toAbsolutePath(),
            changes,
            verdicts,
            new ChangedFiles(
                List.of(
                    new ChangedFile("xep.ent", ChangedFile.Change.CHANGED, ChangedFile.Kind.FILE),
                    new ChangedFile(
                        "module", ChangedFile.Change.ADDED, ChangedFile.Kind.SUBMODULE)),
                false),
            RULES,
            Imprint.DEFAULT,
            Optional.of(Paper.A4));
  }

  private static Verdict affected(org.xeptools.document.ParseResult read) {
    List<Finding> many =
        Stream.generate(
                () ->
                    Finding.of(
                        "missing-anchor",
                        Severity.WARNING,
                        read.source().span(900, 905),
                        "a fault"))
            .limit(80)
            .toList();
    return Verdict.of(read, many);
  }

  private Corpus tree(String name) throws Exception {
    for (String side : List.of(name, "head")) {
      Files.createDirectories(folder.resolve(side).resolve("inbox"));
      for (String file :
          List.of(
              "xep.ent",
              "xep-9001.xml",
              "xep-9002.xml",
              "xep-9003.xml",
              "xep-9016.xml",
              "inbox/tide-tables.xml")) {
        Files.copy(Path.of("xep-sources", file), folder.resolve(side).resolve(file));
      }
    }
    return Corpus.of(folder.resolve(name), new XepReader());
  }

  private void edit(String side, String name, String old, String now) throws Exception {
    Path file = folder.resolve(side).resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replaceFirst(Pattern.quote(old), now));
  }

  private List<String> contents(TemplateTrace trace) {
    SitePages pages = new SitePages(trace.stylesheets(), "review");
    ReviewFiles files =
        new ReviewFiles(new OutputFolder(folder.resolve("out")), List.of("index.html"));
    ReviewParts parts = ReviewPages.parts(reviewed, files, trace.stylesheets(), pages);
    List<String> all = new ArrayList<>(List.of(new ReviewIndex(reviewed).write(parts)));
    SourcePages sources = new SourcePages(reviewed, files, pages);
    XepSource nothing = XepSource.of(Path.of("a"), "");
    XepSource wide = XepSource.of(Path.of("b"), "y".repeat(5_000) + "\n" + "x\n".repeat(30_000));
    XepSource twice = XepSource.of(Path.of("b"), "z\n" + wide.text());
    all.add(sources.content("wide", Lines.of(Optional.of(nothing), Optional.of(wide)), List.of()));
    all.add(sources.content("twice", Lines.of(Optional.of(wide), Optional.of(twice)), List.of()));
    all.add(
        sources.content(
            "empty",
            Lines.of(Optional.empty(), Optional.of(nothing)),
            List.of(
                Finding.of("unreadable-file", Severity.ERROR, nothing.span(0, 0), "it is empty"))));
    for (Verdict verdict : reviewed.verdicts()) {
      Optional<XepSource> source = Optional.of(verdict.source());
      all.add(sources.content("a", Lines.of(Optional.of(nothing), source), verdict.findings()));
      all.add(sources.content("a", Lines.of(source, source), verdict.findings()));
      all.add(sources.content("a", Lines.of(source, Optional.empty()), verdict.findings()));
    }
    all.forEach(
        content ->
            pages.render(
                content.startsWith("<review") ? "index.xsl" : "source.xsl",
                content,
                SourcePages.parameters(reviewed)));
    return all;
  }

  @Test
  void whatIsWrittenIsWhatTheSchemaAllowsAndTheTemplatesRead() throws Exception {
    TemplateTrace trace = new TemplateTrace();
    List<String> contents = contents(trace);
    for (String content : contents) {
      assertThat(faults(content)).isEmpty();
    }
    assertThat(trace.neverEntered("review")).isEmpty();
    String schema = Files.readString(SCHEMA).replaceAll("(?m)^ *#.*", "");
    Set<String> never =
        Pattern.compile("(element|attribute) ([\\w-]+)")
            .matcher(schema)
            .results()
            .filter(name -> contents.stream().noneMatch(content -> has(content, name)))
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(never).as("declared and never written").isEmpty();
  }

  private static boolean has(String content, MatchResult name) {
    return name.group(1).equals("element")
        ? content.matches("(?s).*<" + name.group(2) + "[ >/].*")
        : content.contains(" " + name.group(2) + "=\"");
  }

  @Test
  void otherContentsAreRefused() throws Exception {
    assertThat(faults("<source name='a' from='b' to='c'><line number='1' place='no'/></source>"))
        .isNotEmpty();
  }

  private static List<String> faults(String xml) throws Exception {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Collector(faults));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (Reader schema = Files.newBufferedReader(SCHEMA)) {
      assertThat(driver.loadSchema(new InputSource(schema))).as("%s", faults).isTrue();
    }
    driver.validate(new InputSource(new StringReader(xml)));
    return faults;
  }

  private record Collector(List<String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      faults.add(e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      faults.add(e.getMessage());
    }
  }
}

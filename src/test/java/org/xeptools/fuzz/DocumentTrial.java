package org.xeptools.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xeptools.change.redline.Redline;
import org.xeptools.cli.Main;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Legible;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Severity;
import org.xeptools.layout.SameDocument;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.PageWords;
import org.xeptools.render.PdfRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Stylesheets;
import org.xeptools.report.GithubReporter;
import org.xeptools.report.JsonReporter;
import org.xeptools.report.JunitReporter;
import org.xeptools.report.SarifReporter;
import org.xeptools.report.Style;
import org.xeptools.report.TextReporter;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.workbench.FixedDocument;
import org.xeptools.workbench.Workbench;

/** What must hold of every file that calls itself a document, whatever is in it. */
final class DocumentTrial {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path HERE = Path.of("");

  /** The name of an entity may end with one: {@code &REGISTRAR.} */
  private static final Pattern FULL_STOP = Pattern.compile("(?<!&[\\w.-]{1,99})\\.$");

  private final RuleSet rules = Rules.on(TODAY);
  private final Stylesheets stylesheets = Stylesheets.ofProgram();
  private final HtmlRenderer html = new HtmlRenderer(stylesheets);
  private final PdfRenderer pdf = new PdfRenderer(stylesheets);
  private final RedlineRenderer redline = new RedlineRenderer(stylesheets);
  private final Meter meter;

  /**
   * Which of the stages that cost much are run.
   *
   * @param diff also the comparison with the document before
   * @param pdf also the PDF
   * @param main also the program itself
   */
  record Extent(boolean diff, boolean pdf, boolean main) {}

  DocumentTrial(Meter meter) {
    this.meter = meter;
  }

  /**
   * Puts {@code bytes} into {@code file}, which has {@code before}, and tries all that can be done
   * with it.
   */
  void run(Path file, byte[] bytes, Optional<String> before, Extent extent) throws Exception {
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] kept = Files.exists(file) ? Files.readAllBytes(file) : null;
    try {
      Files.write(file, bytes);
      Verdict verdict = check(file, bytes);
      fix(file, bytes, verdict, bytes.length % 2 == 0);
      meter.run(
          "format",
          file.toString(),
          bytes.length * 2,
          () -> SameDocument.laidOut(verdict.read(), new XepReader()));
      if (extent.main()) {
        main(file, verdict);
      }
      if (verdict.read().document().isPresent()) {
        XepDocument document = verdict.read().document().get();
        Corpus corpus = Corpus.around(file, new XepReader());
        page(document, bytes.length);
        if (extent.diff() && before.isPresent()) {
          Optional<XepDocument> old =
              new XepReader().read(file, before.get().getBytes(StandardCharsets.UTF_8)).document();
          if (old.isPresent()) {
            redline(old.get(), document, corpus, bytes.length);
            redline(document, old.get(), corpus, bytes.length);
          }
        }
        if (extent.pdf()) {
          Rendered printed =
              meter.run(
                  "pdf",
                  file.toString(),
                  bytes.length * 4,
                  () -> pdf.render(document, RenderContext.in(corpus::header)));
          spans(printed.problems(), verdict, "pdf");
          Complaint.unless(
              new String(printed.content(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"),
              "no PDF",
              file);
        }
      }
    } finally {
      if (kept == null) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(parent);
        Files.write(file, kept);
      }
    }
  }

  private Verdict check(Path file, byte[] bytes) throws Exception {
    Verdict verdict =
        meter.run(
            "check",
            file.toString(),
            bytes.length,
            () -> {
              Corpus corpus = Corpus.around(file, new XepReader());
              return rules.check(corpus.read(corpus.own(file)), corpus);
            });
    spans(verdict.findings(), verdict, "check");
    Complaint.unless(
        verdict.read().document().isPresent() || verdict.count(Severity.ERROR) > 0,
        "a silent pass",
        "no document, no error");
    List<Verdict> all = List.of(verdict);
    parse(
        meter.run(
            "json",
            file.toString(),
            bytes.length,
            () -> new JsonReporter(HERE, rules).report(all)));
    parse(new SarifReporter(HERE, rules, "0").report(all));
    String text = new TextReporter(HERE, rules, new Style(false), 80, true).report(all);
    Complaint.unless(
        text.lines().allMatch(line -> columns(line) <= 80 || line.endsWith("]:")),
        "a line of the report is too wide",
        file);
    new GithubReporter(HERE, rules).report(all);
    String junit = new JunitReporter(HERE, rules, Severity.NOTE).report(all);
    Complaint.unless(
        junit.codePoints().allMatch(c -> c >= ' ' || c == '\n' || c == '\t' || c == '\r'),
        "control characters in JUnit's XML",
        file);
    return verdict;
  }

  private static long columns(String line) {
    return line.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> c != 0x200D && c != 0xFE0F)
        .count();
  }

  private static void spans(List<Finding> findings, Verdict verdict, String stage) {
    for (Finding finding : findings) {
      Complaint.unless(
          !finding.message().isBlank() && !FULL_STOP.matcher(finding.message()).find(),
          "message of " + finding.rule(),
          finding.message());
      span(finding.span(), verdict, stage, finding.rule());
      for (Edit edit : finding.fix().map(Fix::edits).orElse(List.of())) {
        span(edit.span(), verdict, "fix", finding.rule());
      }
    }
  }

  private static void span(SourceSpan span, Verdict verdict, String stage, String rule) {
    if (span.file().equals(verdict.source().path())) {
      Complaint.unless(
          span.start() >= 0
              && span.start() <= span.end()
              && span.end() <= verdict.source().text().length(),
          stage + ": a place outside the file, by " + rule,
          span);
    }
  }

  /** How much of a text that is not well-formed is after the place where its reading stops. */
  private static int unread(ParseResult read) {
    return read.source().text().length()
        - read.problems().stream()
            .filter(problem -> problem.rule().equals("not-well-formed"))
            .filter(problem -> !problem.message().endsWith(Legible.MAY_NOT_STAND))
            .mapToInt(problem -> problem.span().start())
            .max()
            .orElse(read.source().text().length());
  }

  private void fix(Path file, byte[] bytes, Verdict before, boolean unsafe) throws Exception {
    FixedDocument document =
        meter.run(
            "fix",
            file.toString(),
            bytes.length * 4,
            () -> new Workbench().fix(List.of(file), rules, unsafe, false).get(0));
    spans(document.after().findings(), document.after(), "after fixing");
    ParseResult was = new XepReader().read(before.source());
    ParseResult is = new XepReader().read(document.after().source());
    boolean better =
        was.document().isPresent()
            ? is.document().isPresent() && is.problems().size() <= was.problems().size()
            : is.document().isPresent() || unread(is) <= unread(was); // more of it may be seen
    Complaint.unless(better, "fixes cost form", is.problems());
    if (document.changes()) {
      Files.write(file, document.after().source().text().getBytes(StandardCharsets.UTF_8));
      FixedDocument again = new Workbench().fix(List.of(file), rules, unsafe, false).get(0);
      Files.write(file, bytes);
      Complaint.unless(
          !again.changes(),
          "fixes do not converge",
          again.fixes() + " more: " + document.after().findings());
    }
  }

  private void main(Path file, Verdict verdict) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new String[] {
              "check", "--format", "json", "--today", TODAY.toString(), file.toString()
            },
            new PrintWriter(out),
            new PrintWriter(err));
    Complaint.unless(code == (verdict.count(Severity.ERROR) > 0 ? 1 : 0), "exit code " + code, err);
    parse(out.toString());
  }

  private static void parse(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {}
    }
  }

  private void page(XepDocument document, int size) throws Exception {
    Rendered rendered =
        meter.run(
            "html",
            document.source().path().toString(),
            size * 2,
            () -> html.render(document, RenderContext.alone()));
    Document page = page(rendered.content(), "html");
    Set<String> ids = Set.copyOf(page.select("[id]").eachAttr("id"));
    for (String target : page.select("a.note-ref, a.back").eachAttr("href")) {
      Complaint.unless(
          ids.contains(
              java.net.URLDecoder.decode(
                  target.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)),
          "html: a note's link leads nowhere",
          target);
    }
    if (rendered.problems().isEmpty()) {
      Map<String, Integer> lost = PageWords.lost(document, page);
      // Where elements stand that may not, words can meet: they are not lost.
      String shown = page.wholeText().replaceAll("[\\s\\u00A0]+", "");
      lost.keySet().removeIf(w -> shown.contains(w) || w.chars().noneMatch(c -> c > ' '));
      Complaint.unless(lost.isEmpty(), "html: words are lost", lost);
    }
  }

  private static Document page(byte[] content, String stage) {
    Document page = Jsoup.parse(new String(content, StandardCharsets.UTF_8));
    List<String> ids = page.select("[id]").eachAttr("id");
    Complaint.unless(
        Set.copyOf(ids).size() == ids.size(),
        stage + ": ids that are there twice",
        ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).distinct().toList());
    Complaint.unless(!page.title().isBlank(), stage + ": no title", "");
    return page;
  }

  private void redline(XepDocument old, XepDocument now, Corpus corpus, int size) throws Exception {
    byte[] page =
        meter.run(
            "diff",
            now.source().path().toString(),
            (size + old.source().text().length()) * 4,
            () -> redline.render(Redline.of(old, now), RenderContext.in(corpus::header)));
    page(page, "diff");
  }

  String report() {
    return meter.report();
  }
}

package org.xeptools.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.xeptools.document.Outline;
import org.xeptools.document.ParseResult;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.finding.Suppressed;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * Writes verdicts as facts and reads them; files are written by the names that a tree has for them.
 */
public final class VerdictText {
  private VerdictText() {}

  /** Adds {@code verdict} to {@code out}, with the files by their {@code name}. */
  public static void write(Verdict verdict, Function<Path, String> name, FactWriter out) {
    Writing writing = new Writing(name, out);
    write(verdict.findings(), name, out);
    out.number(verdict.suppressed().size());
    for (Suppressed suppressed : verdict.suppressed()) {
      writing.finding(suppressed.finding());
      out.text(suppressed.because());
    }
    out.number(verdict.outline().anchors().size());
    verdict.outline().anchors().forEach((at, anchor) -> out.number(at).text(anchor));
    out.number(verdict.outline().examples().size());
    verdict
        .outline()
        .examples()
        .values()
        .forEach(
            example ->
                out.number(example.span().start())
                    .number(example.span().end())
                    .text(example.title()));
  }

  /** Adds {@code findings} to {@code out}, with the files by their {@code name}. */
  public static void write(List<Finding> findings, Function<Path, String> name, FactWriter out) {
    out.number(findings.size());
    findings.forEach(new Writing(name, out)::finding);
  }

  private record Writing(Function<Path, String> name, FactWriter out) {
    void finding(Finding finding) {
      out.text(finding.rule()).text(finding.severity().name()).text(finding.message());
      span(finding.span());
      out.number(finding.notes().size());
      for (Note note : finding.notes()) {
        out.text(note.message()).number(note.span().isPresent() ? 1 : 0);
        note.span().ifPresent(this::span);
      }
      out.number(finding.fix().isPresent() ? 1 : 0);
      finding.fix().ifPresent(this::fix);
    }

    private void fix(Fix fix) {
      out.text(fix.title()).text(fix.safety().name()).number(fix.edits().size());
      for (Edit edit : fix.edits()) {
        span(edit.span());
        out.text(edit.replacement());
      }
    }

    private void span(SourceSpan span) {
      out.text(name.apply(span.file())).number(span.start()).number(span.end());
    }
  }

  /**
   * The verdict that {@code in} comes to, on the file {@code source}; {@code file} finds files by
   * name.
   */
  public static Verdict read(FactReader in, XepSource source, Function<String, Path> file) {
    List<Finding> findings = findings(in, file);
    Reading reading = new Reading(in, file);
    List<Suppressed> suppressed = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      suppressed.add(new Suppressed(reading.finding(), in.text()));
    }
    NavigableMap<Integer, String> anchors = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      anchors.put(in.number(), in.text());
    }
    NavigableMap<Integer, Outline.Example> examples = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      SourceSpan span = source.span(in.number(), in.number());
      examples.put(span.start(), new Outline.Example(span, in.text()));
    }
    return new Verdict(
        new ParseResult(source, Optional.empty(), List.of()),
        findings,
        suppressed,
        List.of(),
        Outline.of(anchors, examples));
  }

  /** The findings that {@code in} comes to; {@code file} finds files by name. */
  public static List<Finding> findings(FactReader in, Function<String, Path> file) {
    Reading reading = new Reading(in, file);
    List<Finding> findings = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      findings.add(reading.finding());
    }
    return findings;
  }

  private record Reading(FactReader in, Function<String, Path> file) {
    Finding finding() {
      String rule = in.text();
      Severity severity = Severity.valueOf(in.text());
      String message = in.text();
      SourceSpan span = span();
      List<Note> notes = new ArrayList<>();
      for (int left = in.number(); left > 0; left--) {
        String said = in.text();
        notes.add(in.number() == 1 ? Note.at(span(), said) : Note.of(said));
      }
      Optional<Fix> fix = in.number() == 1 ? Optional.of(fix()) : Optional.empty();
      return new Finding(rule, severity, message, span, notes, fix);
    }

    private Fix fix() {
      String title = in.text();
      Safety safety = Safety.valueOf(in.text());
      List<Edit> edits = new ArrayList<>();
      for (int left = in.number(); left > 0; left--) {
        SourceSpan span = span();
        edits.add(new Edit(span, in.text()));
      }
      return new Fix(title, safety, edits);
    }

    private SourceSpan span() {
      Path path = file.apply(in.text());
      return new SourceSpan(path, in.number(), in.number());
    }
  }
}

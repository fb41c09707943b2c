package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleInfo;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Findings in the words of the protocol. */
final class Diagnostics {
  /** What the editor shows as their source. */
  static final String SOURCE = "xep";

  private final Session session;
  private final Map<Path, Optional<XepSource>> sources = new HashMap<>();

  Diagnostics(Session session, Judgement judgement) {
    this.session = session;
    XepSource own = judgement.verdict().source();
    sources.put(own.path(), Optional.of(own));
  }

  Diagnostic of(Finding finding) {
    Diagnostic diagnostic =
        new Diagnostic(
            range(finding.span()),
            finding.message(),
            severity(finding.severity()),
            SOURCE,
            finding.rule());
    session
        .rules()
        .info(finding.rule())
        .map(RuleInfo::citation)
        .filter(citation -> !citation.url().isEmpty())
        .ifPresent(
            citation ->
                diagnostic.setCodeDescription(new DiagnosticCodeDescription(citation.url())));
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    for (Note note : finding.notes()) {
      SourceSpan at = note.span().orElse(finding.span());
      related.add(
          new DiagnosticRelatedInformation(
              new Location(session.uri(at.file()), range(at)), note.message()));
    }
    if (!related.isEmpty()) {
      diagnostic.setRelatedInformation(related);
    }
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  private Range range(SourceSpan span) {
    return sources
        .computeIfAbsent(span.file(), session::source)
        .map(source -> session.encoding().range(source, span.start(), span.end()))
        .orElseGet(Range::new);
  }
}

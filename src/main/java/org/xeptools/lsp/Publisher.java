package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;
import org.xeptools.finding.Finding;

/**
 * Sends diagnostics to the editor. An editor that asks for those of a text itself is not sent them
 * as well, since many would show them twice.
 */
final class Publisher {
  private final LanguageClient client;
  private final Session session;
  private final Set<Path> asking = new HashSet<>();

  /** The files of declarations whose faults were sent, by the text that met them. */
  private final Map<Path, Set<Path>> elsewhere = new HashMap<>();

  private final Set<Path> sent = new HashSet<>();
  private boolean askingForAll;

  Publisher(LanguageClient client, Session session) {
    this.client = client;
    this.session = session;
  }

  /** Sends what was found, unless the editor asks for it. */
  synchronized void publish(Judgement judgement) {
    if (session.isClosed()) {
      return;
    }
    OpenText text = judgement.text();
    if (!asking.contains(text.file())) {
      send(text.file(), text.version(), diagnostics(judgement));
    }
    others(judgement);
  }

  /** The diagnostics in the text itself. */
  List<Diagnostic> diagnostics(Judgement judgement) {
    Diagnostics all = new Diagnostics(session, judgement);
    return judgement.verdict().listed().stream()
        .filter(finding -> finding.span().file().equals(judgement.verdict().source().path()))
        .map(all::of)
        .toList();
  }

  /** The editor asks for the diagnostics of {@code file} from now on. */
  synchronized void asksFor(Path file) {
    if (asking.add(file) && sent.contains(file)) {
      send(file, null, List.of());
    }
  }

  /** The editor asks for the diagnostics of all documents from now on. */
  synchronized void asksForAll() {
    askingForAll = true;
  }

  /** Sends what was found in a document that is not open, unless the editor asks for it. */
  synchronized void sendUnasked(Path file, List<Diagnostic> diagnostics) {
    if (!askingForAll) {
      send(file, diagnostics);
    }
  }

  /** What was found in files that are not open, such as xep.ent. */
  private void others(Judgement judgement) {
    Path own = judgement.verdict().source().path();
    Map<Path, List<Finding>> found = new HashMap<>();
    List<Finding> all = new ArrayList<>(judgement.verdict().listed());
    all.addAll(judgement.declarations());
    all.stream()
        .filter(finding -> !finding.span().file().equals(own))
        .forEach(f -> found.computeIfAbsent(f.span().file(), p -> new ArrayList<>()).add(f));
    Set<Path> before = elsewhere.getOrDefault(own, Set.of());
    elsewhere.put(own, Set.copyOf(found.keySet()));
    Diagnostics diagnostics = new Diagnostics(session, judgement);
    found.forEach(
        (file, findings) -> {
          if (session.text(file).isEmpty()) {
            send(file, null, findings.stream().distinct().map(diagnostics::of).toList());
          }
        });
    before.stream()
        .filter(file -> elsewhere.values().stream().noneMatch(files -> files.contains(file)))
        .filter(file -> session.text(file).isEmpty())
        .forEach(file -> send(file, null, List.of()));
  }

  /** Takes back what was sent about a text that was closed. */
  synchronized void closed(OpenText text) {
    asking.remove(text.file());
    if (sent.contains(text.file())) {
      client.publishDiagnostics(new PublishDiagnosticsParams(text.uri(), List.of()));
      sent.remove(text.file());
    }
  }

  /** Sends what was found in a file that is not open. */
  synchronized void send(Path file, List<Diagnostic> diagnostics) {
    if (session.text(file).isEmpty()) {
      send(file, null, diagnostics);
    }
  }

  /** Tells an editor that asks that it should ask again. */
  synchronized void refresh() {
    if (!asking.isEmpty() && session.abilities().refresh()) {
      CompletableFuture<?> unused = client.refreshDiagnostics();
    }
  }

  private void send(Path file, @Nullable Integer version, List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty() && version == null && !sent.contains(file)) {
      return;
    }
    if (diagnostics.isEmpty()) {
      sent.remove(file);
    } else {
      sent.add(file);
    }
    client.publishDiagnostics(
        new PublishDiagnosticsParams(session.uri(file), diagnostics, version));
  }
}

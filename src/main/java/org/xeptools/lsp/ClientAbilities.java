package org.xeptools.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says that it can do.
 *
 * @param encoding how it counts characters
 * @param completions true if it says anything about completions
 * @param snippets true if completions may have places to fill in
 * @param configuration true if it answers questions about settings
 * @param refresh true if it can be told to ask for diagnostics again
 * @param watching true if it watches files for this server
 * @param progress true if it shows progress
 * @param showing true if it shows documents on request
 * @param versions true if edits may name the version of the text that they are for
 */
record ClientAbilities(
    PositionEncoding encoding,
    boolean completions,
    boolean snippets,
    boolean configuration,
    boolean refresh,
    boolean watching,
    boolean progress,
    boolean showing,
    boolean versions) {

  static ClientAbilities of(@Nullable ClientCapabilities said) {
    Optional<ClientCapabilities> all = Optional.ofNullable(said);
    Optional<GeneralClientCapabilities> general = all.map(ClientCapabilities::getGeneral);
    Optional<TextDocumentClientCapabilities> texts = all.map(ClientCapabilities::getTextDocument);
    Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
    Optional<WindowClientCapabilities> window = all.map(ClientCapabilities::getWindow);
    return new ClientAbilities(
        PositionEncoding.of(general.map(GeneralClientCapabilities::getPositionEncodings)),
        texts.map(TextDocumentClientCapabilities::getCompletion).isPresent(),
        texts
            .map(TextDocumentClientCapabilities::getCompletion)
            .map(completion -> completion.getCompletionItem())
            .map(item -> item.getSnippetSupport())
            .orElse(false),
        workspace.map(WorkspaceClientCapabilities::getConfiguration).orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getDiagnostics)
            .map(diagnostics -> diagnostics.getRefreshSupport())
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(watching -> watching.getDynamicRegistration())
            .orElse(false),
        window.map(WindowClientCapabilities::getWorkDoneProgress).orElse(false),
        window
            .map(WindowClientCapabilities::getShowDocument)
            .map(showing -> showing.isSupport())
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getWorkspaceEdit)
            .map(edit -> edit.getDocumentChanges())
            .orElse(false));
  }
}

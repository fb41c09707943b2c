package org.xeptools.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What this server can do, in the words of the protocol. */
final class Abilities {
  private Abilities() {}

  static ServerCapabilities of(ClientAbilities client) {
    ServerCapabilities can = new ServerCapabilities();
    can.setPositionEncoding(client.encoding().word());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    can.setTextDocumentSync(sync);
    can.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
    CodeActionOptions actions =
        new CodeActionOptions(
            List.of(
                CodeActionKind.QuickFix,
                CodeActionKind.Refactor,
                CodeActions.FIX_ALL,
                CodeActions.PREVIEW));
    can.setCodeActionProvider(actions);
    can.setCompletionProvider(new CompletionOptions(false, List.of("<", "&", "\"", "'", "#", "/")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setLinkedEditingRangeProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setFoldingRangeProvider(true);
    can.setSelectionRangeProvider(true);
    can.setDocumentLinkProvider(new DocumentLinkOptions(false));
    can.setInlayHintProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setDocumentRangeFormattingProvider(true);
    SemanticTokensWithRegistrationOptions tokens =
        new SemanticTokensWithRegistrationOptions(
            new SemanticTokensLegend(ListingColours.TYPES, List.of()));
    tokens.setFull(true);
    tokens.setRange(true);
    can.setSemanticTokensProvider(tokens);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.NAMES));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    can.setWorkspace(new WorkspaceServerCapabilities(folders));
    return can;
  }
}

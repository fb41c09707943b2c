package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.xeptools.document.Exhausted;

/** The requests about one text: each is a class of its own that looks at a {@link View}. */
final class TextRequests implements TextDocumentService {
  private final Supplier<Session> session;
  private final Executor executor;
  private final Answering answering;

  TextRequests(Supplier<Session> session, Executor executor) {
    this.session = session;
    this.executor = executor;
    this.answering = new Answering(session, executor);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    session.get().open(params.getTextDocument());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    session.get().change(params.getTextDocument(), params.getContentChanges());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session.get().close(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // An open text counts, saved or not.
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    Session now = session.get();
    Optional<OpenText> text = now.text(params.getTextDocument().getUri());
    if (text.isEmpty()) {
      return CompletableFuture.completedFuture(report(List.of()));
    }
    now.publisher().asksFor(text.get().file());
    return now.analysis()
        .judgement(text.get().file())
        .thenApply(judgement -> report(now.publisher().diagnostics(judgement)));
  }

  private static DocumentDiagnosticReport report(List<org.eclipse.lsp4j.Diagnostic> items) {
    return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(items));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    Session now = session.get();
    Optional<View> view = now.view(params.getTextDocument().getUri());
    if (view.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return now.analysis()
        .judgement(view.get().file())
        .thenApplyAsync(
            judgement ->
                Exhausted.guard(
                    () ->
                        new CodeActions(view.get(), judgement)
                            .in(params.getRange(), params.getContext()).stream()
                                .map(Either::<Command, CodeAction>forRight)
                                .toList()),
            executor);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answering.to(
        params.getTextDocument(),
        Either.forLeft(List.of()),
        view -> Either.forRight(Completions.at(view, view.offset(params.getPosition()))));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answering.ifAny(params, Hovers::at);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answering.across(
        params.getTextDocument(),
        Either.forLeft(List.of()),
        view -> Either.forLeft(NameSearch.definition(view, view.offset(params.getPosition()))));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return answering.across(
        params.getTextDocument(),
        List.of(),
        view ->
            NameSearch.references(
                view,
                view.offset(params.getPosition()),
                params.getContext().isIncludeDeclaration()));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return answering.to(
        params.getTextDocument(),
        List.of(),
        view -> NameSearch.highlights(view, view.offset(params.getPosition())));
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return answering.ifAny(
        params, (view, offset) -> NameSearch.renamable(view, offset).map(Either3::forSecond));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answering.across(
        params.getTextDocument(),
        new WorkspaceEdit(),
        view -> NameSearch.rename(view, view.offset(params.getPosition()), params.getNewName()));
  }

  @Override
  public CompletableFuture<LinkedEditingRanges> linkedEditingRange(
      LinkedEditingRangeParams params) {
    return answering.ifAny(params, Nesting::linkedTags);
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return answering.to(
        params.getTextDocument(),
        List.of(),
        view ->
            Symbols.of(view).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return answering.to(params.getTextDocument(), List.of(), Nesting::folds);
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return answering.to(
        params.getTextDocument(),
        List.of(),
        view ->
            params.getPositions().stream()
                .map(position -> Nesting.selection(view, view.offset(position)))
                .toList());
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return answering.to(params.getTextDocument(), List.of(), AddressLinks::in);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return answering.to(
        params.getTextDocument(),
        new SemanticTokens(List.of()),
        view -> ListingColours.in(view, 0, view.content().length()));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
    return answering.to(
        params.getTextDocument(),
        new SemanticTokens(List.of()),
        view -> view.within(params.getRange(), (from, to) -> ListingColours.in(view, from, to)));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return answering.to(
        params.getTextDocument(),
        List.of(),
        view -> view.within(params.getRange(), (from, to) -> Hints.in(view, from, to)));
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return answering.to(params.getTextDocument(), List.of(), Formatting::all);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams params) {
    return answering.to(
        params.getTextDocument(),
        List.of(),
        view -> view.within(params.getRange(), (from, to) -> Formatting.in(view, from, to)));
  }
}

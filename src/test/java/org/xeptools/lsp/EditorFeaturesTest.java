package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorFeaturesTest {
  @TempDir Path temporary;
  private Path folder;
  private TestEditor editor;
  private TextDocumentService texts;
  private String uri;

  @BeforeEach
  void open() throws Exception {
    folder = temporary.toRealPath().resolve("xeps");
    TestEditor.copySeries(folder);
    editor = new TestEditor(List.of(folder), new ClientCapabilities(), "2026-11-29");
    texts = editor.server().getTextDocumentService();
    Path file = folder.resolve("xep-9001.xml");
    uri = editor.open(file, Files.readString(file));
    editor.diagnostics(uri);
  }

  @AfterEach
  void end() throws Exception {
    editor.end();
  }

  @Test
  void definitionsOfEntitiesAndAnchors() throws Exception {
    editor.replace(
        uri,
        "</section1>",
        "<p>&xep9002; <link url='xep-9002.html'>x</link> <link url='#made'>y</link></p></section1>"
            + "<section1 topic='Made' anchor='made'><p>z</p></section1>");
    assertThat(definition("&xep9002;", 4)).isEqualTo("xep.ent");
    assertThat(definition("xep-9002.html", 4)).isEqualTo("xep-9002.xml");
    assertThat(definition("#made", 2)).isEqualTo("xep-9001.xml");
    assertThat(
            TestEditor.wait(
                texts.documentHighlight(
                    new DocumentHighlightParams(
                        TestEditor.id(uri), editor.position(uri, "#made", 2)))))
        .hasSize(2);
  }

  private String definition(String mark, int after) throws Exception {
    List<? extends Location> found =
        TestEditor.wait(
                texts.definition(
                    new DefinitionParams(TestEditor.id(uri), editor.position(uri, mark, after))))
            .getLeft();
    assertThat(found).hasSize(1);
    String address = found.get(0).getUri();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void selectionsGrowAndTagsAreLinked() throws Exception {
    Position at = editor.position(uri, "<title>", 8);
    SelectionRange range =
        TestEditor.wait(
                texts.selectionRange(new SelectionRangeParams(TestEditor.id(uri), List.of(at))))
            .get(0);
    int steps = 0;
    for (SelectionRange inner = range; inner.getParent() != null; inner = inner.getParent()) {
      Range outer = inner.getParent().getRange();
      assertThat(outer).isNotEqualTo(inner.getRange());
      assertThat(contains(outer, inner.getRange())).isTrue();
      steps++;
    }
    assertThat(steps).isGreaterThan(3);
    assertThat(
            TestEditor.wait(
                    texts.linkedEditingRange(
                        new LinkedEditingRangeParams(
                            TestEditor.id(uri), editor.position(uri, "<title>", 3))))
                .getRanges())
        .hasSize(2);
  }

  private static boolean contains(Range outer, Range inner) {
    return before(outer.getStart(), inner.getStart()) && before(inner.getEnd(), outer.getEnd());
  }

  private static boolean before(Position a, Position b) {
    return a.getLine() < b.getLine()
        || (a.getLine() == b.getLine() && a.getCharacter() <= b.getCharacter());
  }

  @Test
  void foldsLinksHintsAndColours() throws Exception {
    assertThat(
            TestEditor.wait(texts.foldingRange(new FoldingRangeRequestParams(TestEditor.id(uri)))))
        .isNotEmpty()
        .allMatch(fold -> fold.getEndLine() > fold.getStartLine());
    editor.replace(
        uri,
        "</section1>",
        "<p><link url='xep-9002.html'>x</link> <link url='https://tide.example/'>y</link></p></section1>");
    assertThat(TestEditor.wait(texts.documentLink(new DocumentLinkParams(TestEditor.id(uri)))))
        .extracting(link -> link.getTarget())
        .anyMatch(target -> target.endsWith("/xep-9002.xml"))
        .contains("https://tide.example/");
    Range all = new Range(new Position(0, 0), new Position(9_999, 0));
    assertThat(TestEditor.wait(texts.inlayHint(new InlayHintParams(TestEditor.id(uri), all))))
        .extracting(hint -> hint.getLabel().getLeft())
        .contains("\u00A7 1", "Example 1");
    List<Integer> data =
        TestEditor.wait(texts.semanticTokensFull(new SemanticTokensParams(TestEditor.id(uri))))
            .getData();
    assertThat(data).isNotEmpty();
    assertThat(data.size() % 5).isZero();
    assertThat(data).allMatch(number -> number >= 0);
  }

  @Test
  void formattingIsThatOfTheCommandAndDoneOnce() throws Exception {
    editor.replace(uri, "<title>", "      <title>");
    editor.replaceAll(
        uri,
        TestEditor.applied(
            editor.text(uri),
            List.copyOf(
                TestEditor.wait(
                    texts.formatting(
                        new DocumentFormattingParams(
                            TestEditor.id(uri), new FormattingOptions(2, true)))))));
    assertThat(editor.text(uri)).isEqualTo(Files.readString(folder.resolve("xep-9001.xml")));
    assertThat(
            TestEditor.wait(
                texts.formatting(
                    new DocumentFormattingParams(
                        TestEditor.id(uri), new FormattingOptions(2, true)))))
        .isEmpty();
  }

  @Test
  void anUrlBecomesItsEntityAndAMissingSectionIsInserted() throws Exception {
    editor.replace(
        uri,
        "</section1>",
        "<p>See <link url='https://xmpp.org/extensions/xep-9002.html'>that</link>.</p></section1>");
    CodeAction entity =
        editor.actions(uri, "that</link>", List.of("refactor")).stream()
            .filter(action -> action.getTitle().equals("Write &xep9002;"))
            .findFirst()
            .orElseThrow();
    editor.apply(entity.getEdit());
    assertThat(editor.text(uri)).contains("<p>See &xep9002;.</p>");
    editor.replace(uri, "<p>See &xep9002;.", "<p>See https://xmpp.org/extensions/xep-9002.html.");
    editor.apply(editor.actions(uri, "extensions/xep-9002", List.of("refactor")).get(0).getEdit());
    assertThat(editor.text(uri)).contains("<p>See &xep9002;.</p>");

    String draft = editor.open(folder.resolve("inbox/new.xml"), withoutSecurity());
    assertThat(editor.diagnostics(draft))
        .anyMatch(d -> d.getCode().getLeft().equals("missing-security-considerations"));
    CodeAction insert =
        editor.actions(draft, "<xep>", List.of()).stream()
            .filter(
                action ->
                    action.getTitle().startsWith("Insert the section ")
                        && action
                            .getDiagnostics()
                            .get(0)
                            .getCode()
                            .getLeft()
                            .equals("missing-security-considerations"))
            .findFirst()
            .orElseThrow();
    editor.apply(insert.getEdit());
    int line = editor.position(draft, "<section1 topic='Security Cons", 0).getLine() + 1;
    assertThat(insert.getTitle())
        .isEqualTo("Insert the section Security Considerations, at line " + line);
    assertThat(editor.diagnostics(draft))
        .noneMatch(d -> d.getCode().getLeft().equals("missing-security-considerations"));
  }

  private String withoutSecurity() throws Exception {
    String draft = Files.readString(Path.of("templates/new/standards-track.xml"));
    int start = draft.indexOf("<section1 topic='Security Considerations'");
    int end = draft.indexOf("</section1>", start) + "</section1>".length();
    return draft.substring(0, start) + draft.substring(end);
  }

  @Test
  void aMistypedEntityIsWrittenAsDeclared() throws Exception {
    editor.replace(uri, "</section1>", "<p>See &xep902;.</p></section1>");
    CodeAction near =
        editor.actions(uri, "&xep902;", List.of()).stream()
            .filter(action -> action.getTitle().startsWith("Write &xep90"))
            .findFirst()
            .orElseThrow();
    editor.apply(near.getEdit());
    assertThat(editor.diagnostics(uri))
        .noneMatch(d -> d.getCode().getLeft().equals("undefined-entity"));
  }

  @Test
  void theFixWritesTheEntityThatTheFindingNames() throws Exception {
    String near = "<!ENTITY xep0013 'a'><!ENTITY xep0063 'b'><!ENTITY xep0163 'c'>]>";
    editor.replace(uri, "]>", near);
    editor.replace(uri, "</section1>", "<p>See &xep00163;.</p></section1>");
    assertThat(editor.actions(uri, "&xep00163;", List.of()))
        .extracting(CodeAction::getTitle)
        .contains("Write &xep0163;")
        .doesNotContain("Write &xep0013;", "Write &xep0063;");
  }

  @Test
  void aFixAtALineEndOfTwoCharactersWorks() throws Exception {
    String text = editor.text(uri);
    int line = text.indexOf('\n', text.indexOf("<section1"));
    editor.replaceAll(uri, text.substring(0, line) + "\r" + text.substring(line));
    assertThat(editor.diagnostics(uri))
        .anyMatch(d -> d.getCode().getLeft().equals("carriage-return"));
    editor.apply(editor.actions(uri, "<xep>", List.of("source.fixAll")).get(0).getEdit());
    assertThat(editor.text(uri)).doesNotContain("\r");
  }

  @Test
  void wholeTreesAndTheirNames() throws Exception {
    assertThat(
            TestEditor.wait(
                    editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("9002")))
                .getRight())
        .extracting(symbol -> symbol.getName())
        .anyMatch(name -> name.startsWith("XEP-9002: "));
    assertThat(
            TestEditor.wait(
                    editor
                        .server()
                        .getWorkspaceService()
                        .diagnostic(new WorkspaceDiagnosticParams(List.of())))
                .getItems())
        .hasSizeGreaterThan(10);
    TestEditor.wait(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(new ExecuteCommandParams(Commands.CHECK_ALL, List.of())));
    TestEditor.wait(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams("xep.nothing", List.of(new JsonPrimitive(uri)))));
    assertThat(editor.messages).anyMatch(m -> m.contains("no command xep.nothing"));
  }

  /** As VS Code does, which shows what it is sent besides what it asked for. */
  @Test
  void whoAsksAgainAndAgainIsAnsweredAfterAChange() throws Exception {
    String other = folder.resolve("xep-9002.xml").toUri().toString();
    Files.writeString(
        folder.resolve("xep-9002.xml"),
        Files.readString(folder.resolve("xep-9002.xml")).replace("<type>", "<type> "));
    assertThat(found(TestEditor.wait(askForAll()), other)).isEqualTo(1);
    CompletableFuture<WorkspaceDiagnosticReport> again = askForAll();
    editor.actions(uri, "<xep>", List.of());
    assertThat(again).isNotDone();
    editor.replace(uri, "<p>", "<p> ");
    assertThat(found(TestEditor.wait(again), other)).isEqualTo(1);

    CompletableFuture<WorkspaceDiagnosticReport> third = askForAll();
    TestEditor.wait(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(new ExecuteCommandParams(Commands.CHECK_ALL, List.of())));
    assertThat(found(TestEditor.wait(third), other)).isEqualTo(1);
    assertThat(editor.published()).doesNotContain(other);
  }

  private CompletableFuture<WorkspaceDiagnosticReport> askForAll() {
    WorkspaceDiagnosticParams params = new WorkspaceDiagnosticParams(List.of());
    params.setPartialResultToken(Either.forLeft("parts"));
    return editor.server().getWorkspaceService().diagnostic(params);
  }

  private static int found(WorkspaceDiagnosticReport report, String uri) {
    return report.getItems().stream()
        .map(WorkspaceDocumentDiagnosticReport::getWorkspaceFullDocumentDiagnosticReport)
        .filter(each -> each.getUri().equals(uri))
        .mapToInt(each -> each.getItems().size())
        .sum();
  }

  @Test
  void aChangedFileOfDeclarationsIsReadAgain() throws Exception {
    editor.replace(uri, "</section1>", "<p>&brandnew;</p></section1>");
    assertThat(editor.diagnostics(uri))
        .anyMatch(d -> d.getCode().getLeft().equals("undefined-entity"));
    Path declarations = folder.resolve("xep.ent");
    Files.writeString(
        declarations, Files.readString(declarations) + "<!ENTITY brandnew \"<tt>new</tt>\">\n");
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(declarations.toUri().toString(), FileChangeType.Changed))));
    editor.await(
        uri,
        params ->
            params.getDiagnostics().stream()
                .noneMatch(d -> d.getCode().getLeft().equals("undefined-entity")));
    assertThat(editor.text(uri)).contains("&brandnew;");
  }

  @Test
  void anOpenFileOfDeclarationsCountsUnsaved() throws Exception {
    editor.replace(uri, "</section1>", "<p>&brandnew;</p></section1>");
    assertThat(editor.diagnostics(uri))
        .anyMatch(d -> d.getCode().getLeft().equals("undefined-entity"));
    Path declarations = folder.resolve("xep.ent");
    editor.open(
        declarations, Files.readString(declarations) + "<!ENTITY brandnew \"<tt>new</tt>\">\n");
    editor.await(
        uri,
        params ->
            params.getDiagnostics().stream()
                .noneMatch(d -> d.getCode().getLeft().equals("undefined-entity")));
    assertThat(Files.readString(declarations)).doesNotContain("brandnew");
  }
}

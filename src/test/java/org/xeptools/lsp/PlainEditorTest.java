package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors need that do less than the protocol has: seen in Kate 22.12 and Helix 25.01. */
class PlainEditorTest {
  @TempDir Path temporary;
  private TestEditor editor;
  private String uri;

  @BeforeEach
  void open() throws Exception {
    Path folder = temporary.toRealPath().resolve("xeps");
    TestEditor.copySeries(folder);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setConfiguration(true);
    ClientCapabilities can = new ClientCapabilities();
    can.setWorkspace(workspace);
    editor = new TestEditor(List.of(folder), can, "2026-11-29");
    Path file = folder.resolve("xep-9001.xml");
    uri = editor.open(file, Files.readString(file));
    editor.diagnostics(uri);
  }

  @AfterEach
  void end() throws Exception {
    editor.end();
  }

  @Test
  void aCompletionReplacesTheWordOnlyIfTheEditorSaysNothingOfCompletions() throws Exception {
    editor.replace(
        uri,
        "</section1>",
        "<p>&watch <link url='#req'/> <link url='xep-9002.html#in'/></p></section1>");
    assertThat(inserted("&watch", "&xep9003;")).isEqualTo("xep9003;");
    editor.replace(uri, "&watch", "&xep9");
    assertThat(inserted("&xep9", "&xep9003;")).isEqualTo("xep9003;");
    assertThat(inserted("'#req", "#reqs")).isEqualTo("reqs");
    assertThat(inserted("xep-9002.html#in", "xep-9002.html#intro")).isEqualTo("intro");
  }

  private String inserted(String typed, String label) throws Exception {
    CompletionItem item = completion(typed, label);
    Position word = item.getTextEdit().getLeft().getRange().getStart();
    int sign = Math.max(typed.lastIndexOf('#'), typed.lastIndexOf('&'));
    assertThat(word).isEqualTo(editor.position(uri, typed, sign + 1));
    return item.getTextEdit().getLeft().getNewText();
  }

  private CompletionItem completion(String typed, String label) throws Exception {
    Position at = editor.position(uri, typed, typed.length());
    return TestEditor.wait(
            editor
                .server()
                .getTextDocumentService()
                .completion(new CompletionParams(TestEditor.id(uri), at)))
        .getRight()
        .getItems()
        .stream()
        .filter(item -> item.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void askedAboutOneFindingInTheWholeTextItOffersOneRepair() throws Exception {
    editor.replace(uri, "<status>", "<status> ");
    editor.replace(uri, "<type>", "<type> ");
    List<Diagnostic> found = editor.diagnostics(uri);
    assertThat(found).hasSize(2);
    Position end = TestEditor.position(editor.text(uri), editor.text(uri).length());
    CodeActionContext context = new CodeActionContext(List.of(found.get(1)));
    List<CodeAction> actions = actions(new Range(new Position(0, 0), end), context);
    assertThat(actions).hasSize(1);
    editor.apply(actions.get(0).getEdit());
    assertThat(editor.text(uri)).contains("<status> ").doesNotContain("<type> ");
  }

  private List<CodeAction> actions(Range range, CodeActionContext context) throws Exception {
    return TestEditor.wait(
            editor
                .server()
                .getTextDocumentService()
                .codeAction(new CodeActionParams(TestEditor.id(uri), range, context)))
        .stream()
        .map(Either::getRight)
        .toList();
  }

  @Test
  void commandsAreOfferedAsActionsToTheUserOnly() throws Exception {
    editor.replace(uri, "<type>", "<type> ");
    List<String> commands = List.of(Commands.FIX_ALL, Commands.PREVIEW);
    List<CodeAction> offered = editor.actions(uri, "</section1>", List.of());
    assertThat(offered).extracting(a -> a.getCommand().getCommand()).isEqualTo(commands);
    CodeActionContext unasked = new CodeActionContext(List.of());
    unasked.setTriggerKind(CodeActionTriggerKind.Automatic);
    Position at = editor.position(uri, "</section1>", 0);
    assertThat(actions(new Range(at, at), unasked)).isEmpty();

    for (CodeAction action : offered) {
      TestEditor.wait(
          editor
              .server()
              .getWorkspaceService()
              .executeCommand(
                  new ExecuteCommandParams(
                      action.getCommand().getCommand(), action.getCommand().getArguments())));
    }
    while (editor.text(uri).contains("<type> ")) {
      Thread.sleep(10);
    }
    assertThat(editor.messages)
        .singleElement()
        .asString()
        .matches("xep: the preview is at http://localhost:\\d+/xep-9001\\.html.*");
  }

  @Test
  void whatIsNotKeptUnderTheNameOfTheServerIsNoSetting() throws Exception {
    editor.replace(uri, "<p>", "<p>The the ");
    String doubled = "doubled-word";
    assertThat(editor.diagnostics(uri)).anyMatch(d -> d.getCode().getLeft().equals(doubled));
    JsonArray ignored = new JsonArray();
    ignored.add(doubled);
    JsonObject settings = new JsonObject();
    settings.add("ignore", ignored);
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(settings));
    editor.await(
        uri,
        p -> p.getDiagnostics().stream().noneMatch(d -> d.getCode().getLeft().equals(doubled)));
  }
}

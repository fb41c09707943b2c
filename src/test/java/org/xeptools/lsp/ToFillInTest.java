package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToFillInTest {
  private static final String SECTION = "<section1 topic='Security Considerations'";
  private static final String END = "</section1>";

  @TempDir Path temporary;

  private TestEditor editor(boolean showing) throws Exception {
    Path folder = temporary.toRealPath().resolve("xeps");
    TestEditor.copySeries(folder);
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setShowDocument(new ShowDocumentCapabilities(showing));
    ClientCapabilities can = new ClientCapabilities();
    can.setWindow(window);
    return new TestEditor(List.of(folder), can, "2026-11-29");
  }

  private String open(TestEditor editor, String draft) throws Exception {
    return editor.open(temporary.toRealPath().resolve("xeps/inbox/new.xml"), draft);
  }

  private static String draft() throws Exception {
    return Files.readString(Path.of("templates/new/standards-track.xml"));
  }

  private static String withoutSecurity() throws Exception {
    String draft = draft();
    int start = draft.indexOf(SECTION);
    int end = draft.indexOf(END, start) + END.length();
    return draft.substring(0, start) + draft.substring(end);
  }

  private static CodeAction action(TestEditor editor, String uri, String at, String title)
      throws Exception {
    editor.diagnostics(uri);
    return editor.actions(uri, at, List.of()).stream()
        .filter(action -> action.getTitle().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private static String selected(TestEditor editor, String uri, Command command) throws Exception {
    TestEditor.wait(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(command.getCommand(), command.getArguments())));
    ShowDocumentParams shown = editor.shown.poll(Wire.PATIENCE, TimeUnit.SECONDS);
    assertThat(shown.getUri()).isEqualTo(uri);
    Range range = shown.getSelection();
    assertThat(range.getEnd().getLine()).isEqualTo(range.getStart().getLine());
    return editor
        .text(uri)
        .lines()
        .toList()
        .get(range.getStart().getLine())
        .substring(range.getStart().getCharacter(), range.getEnd().getCharacter());
  }

  @Test
  void theTextOfAnInsertedSectionIsSelected() throws Exception {
    TestEditor editor = editor(true);
    String uri = open(editor, withoutSecurity());
    CodeAction insert = action(editor, uri, "<xep>", "Insert the section Security");
    editor.apply(insert.getEdit());
    assertThat(selected(editor, uri, insert.getCommand())).isEqualTo(ToFillIn.TEXT);
  }

  @Test
  void theReasonOfAnExceptionIsSelected() throws Exception {
    TestEditor editor = editor(true);
    String uri = open(editor, draft().replaceFirst("</section1>", "<p>For the the sea.</p>$0"));
    CodeAction allow = action(editor, uri, "the the", "Allow doubled-word");
    editor.apply(allow.getEdit());
    assertThat(selected(editor, uri, allow.getCommand())).isEqualTo(ToFillIn.REASON);
  }

  @Test
  void anEditorThatCannotShowPlacesGetsNoCommand() throws Exception {
    TestEditor editor = editor(false);
    String uri = open(editor, withoutSecurity());
    assertThat(action(editor, uri, "<xep>", "Insert the section Security").getCommand()).isNull();
  }
}

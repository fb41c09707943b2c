package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.SiteSettings;

class OpenPreviewTest {
  @TempDir Path temporary;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aPreviewShowsWhatIsTypedAndLeadsBackToItsPlace() throws Exception {
    Path folder = temporary.toRealPath().resolve("xeps");
    TestEditor.copySeries(folder);
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setShowDocument(new ShowDocumentCapabilities(true));
    ClientCapabilities can = new ClientCapabilities();
    can.setWindow(window);
    TestEditor editor = new TestEditor(List.of(folder), can, "2026-11-29");
    Path file = folder.resolve("xep-9001.xml");
    String uri = editor.open(file, Files.readString(file));
    editor.replace(uri, "</section1>", "<p>Typed but not saved.</p></section1>");

    JsonObject place = new JsonObject();
    int line = editor.position(uri, "Typed but", 0).getLine();
    place.addProperty("line", line);
    place.addProperty("character", 4);
    TestEditor.wait(
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(
                    Commands.PREVIEW, List.of(new JsonPrimitive(uri), place))));
    ShowDocumentParams shown = editor.shown.poll(Wire.PATIENCE, TimeUnit.SECONDS);
    URI page = URI.create(shown.getUri());
    assertThat(page.getHost()).isEqualTo("localhost");
    assertThat(page.getPath()).isEqualTo("/xep-9001.html");
    assertThat(page.getFragment()).isNotEmpty();
    assertThat(get(page)).contains("Typed but not saved.").contains("data-source");

    editor.replace(uri, "Typed but not saved", "Typed again");
    editor.diagnostics(uri);
    while (!get(page).contains("Typed again.")) {
      Thread.sleep(20);
    }

    String clicked =
        URLEncoder.encode(page.getFragment() + " Typed again.", StandardCharsets.UTF_8);
    get(page.resolve("/-/source/xep-9001.html?" + clicked.replace("+", "%20")));
    ShowDocumentParams source = editor.shown.poll(Wire.PATIENCE, TimeUnit.SECONDS);
    assertThat(source.getUri()).isEqualTo(uri);
    assertThat(source.getSelection().getStart().getLine()).isEqualTo(line);
    editor.end();
  }

  @Test
  void aPreviewHasTheDocumentsOfTheServerAndReadsNoOthers() throws Exception {
    Path folder = temporary.toRealPath().resolve("xeps");
    TestEditor.copySeries(folder);
    Path file = folder.resolve("xep-9001.xml");
    Buffers buffers = new Buffers();
    LiveTree tree = LiveTree.of(folder, buffers);
    OpenText first = OpenText.of(file.toUri().toString(), file, 1, Files.readString(file));
    Series before = series(tree.shown(List.of(first)));
    assertThat(before.corpus().read(file)).isSameAs(tree.read(first));
    assertThat(before.corpus().files())
        .filteredOn(other -> before.corpus().known(other).isPresent())
        .containsExactly(file);

    List<TextDocumentContentChangeEvent> key =
        List.of(new TextDocumentContentChangeEvent(first.text().replaceFirst("<p>", "<p>Typed. ")));
    OpenText second = first.after(key, 2, PositionEncoding.UTF_16);
    buffers.put(file, second.text());
    Series after = before.in(tree.shown(List.of(second)));
    assertThat(after.corpus().read(file)).isSameAs(tree.read(second));
    assertThat(tree.corpus().read(file)).isSameAs(tree.read(second));
    assertThat(after.entries()).hasSameSizeAs(before.entries());
    for (int i = 0; i < after.entries().size(); i++) {
      Entry entry = after.entries().get(i);
      if (!entry.info().file().equals(file)) {
        assertThat(entry.gist()).isSameAs(before.entries().get(i).gist());
      }
    }

    // What a page needs is read for this page.
    Path another = folder.resolve("xep-9002.xml");
    assertThat(after.corpus().read(another).document()).isPresent();
    assertThat(tree.corpus().known(another)).isEmpty();
    Files.writeString(another, Files.readString(another).replaceFirst("<p>", "<p>Saved. "));
    tree.touched(another);
    Series saved = after.in(tree.shown(List.of(second)));
    assertThat(saved.corpus().read(another).source().text()).contains("Saved. ");
    assertThat(saved.entry("9002").orElseThrow().digest())
        .isNotEqualTo(after.entry("9002").orElseThrow().digest());
  }

  private static Series series(Corpus corpus) {
    return Series.of(corpus, LocalDate.of(2026, 11, 29), SiteSettings.DEFAULT, true);
  }

  private String get(URI address) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

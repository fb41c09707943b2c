import com.google.gson.JsonPrimitive;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * How long an author waits for the language server, in milliseconds: 95 of 100 waits are shorter.
 * Usage: java -cp target/xep.jar src/bench/LanguageServer.java [CORPUS [EDITS]]
 */
final class LanguageServerBench {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Random RANDOM = new Random(2030);

  public static void main(String[] arguments) throws Exception {
    Path corpus =
        Path.of(arguments.length > 0 ? arguments[0] : "../shared/xeps").toAbsolutePath().normalize();
    int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    for (String name : List.of("xep-0384.xml", "xep-0060.xml")) {
      measure(corpus.resolve(name), edits);
    }
    System.exit(0);
  }

  private static void measure(Path file, int edits) throws Exception {
    String text = Files.readString(file);
    System.out.printf(Locale.ROOT, "%s, %d kB%n", file.getFileName(), text.length() / 1000);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(new File("xep").getAbsolutePath(), "lsp")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Editor editor = new Editor();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            editor, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    LanguageServer server = launcher.getRemoteProxy();
    InitializeParams initialize = new InitializeParams();
    initialize.setCapabilities(new ClientCapabilities());
    server.initialize(initialize).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    String uri = file.toUri().toString();
    CompletableFuture<Void> first = editor.await(1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "xml", 1, text)));
    first.get(60, TimeUnit.SECONDS);
    System.out.printf(Locale.ROOT, "  start to first diagnostics %5.0f ms%n", since(start));

    List<Double> diagnostics = new ArrayList<>();
    List<Double> completions = new ArrayList<>();
    List<Double> hovers = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < edits + 20; i++) {
      // A letter in a word of the text, and the next time it is gone again.
      Position at = place(lines);
      for (int back = 0; back < 2; back++) {
        int version = 2 + 2 * i + back;
        Range range =
            back == 0
                ? new Range(at, at)
                : new Range(at, new Position(at.getLine(), at.getCharacter() + 1));
        CompletableFuture<Void> told = editor.await(version);
        long key = System.nanoTime();
        server
            .getTextDocumentService()
            .didChange(
                new DidChangeTextDocumentParams(
                    new VersionedTextDocumentIdentifier(uri, version),
                    List.of(new TextDocumentContentChangeEvent(range, back == 0 ? "x" : ""))));
        told.get(60, TimeUnit.SECONDS);
        note(diagnostics, i, since(key));
      }
      TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
      long asked = System.nanoTime();
      server.getTextDocumentService().completion(new CompletionParams(document, place(lines))).get();
      note(completions, i, since(asked));
      asked = System.nanoTime();
      server.getTextDocumentService().hover(new HoverParams(document, place(lines))).get();
      note(hovers, i, since(asked));
    }
    tell("key to diagnostics", diagnostics);
    tell("completion", completions);
    tell("hover", hovers);

    // Twenty keys a second, for five seconds: the last one is answered as soon as any other.
    int version = 10_000;
    Position at = place(lines);
    long last = 0;
    CompletableFuture<Void> told = editor.await(version + 99);
    for (int i = 0; i < 100; i++) {
      last = System.nanoTime();
      server
          .getTextDocumentService()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(uri, version + i),
                  List.of(new TextDocumentContentChangeEvent(new Range(at, at), "x"))));
      Thread.sleep(50);
    }
    told.get(60, TimeUnit.SECONDS);
    System.out.printf(
        Locale.ROOT,
        "  after the last of 100 keys, 20 a second: %.0f ms, %d times told meanwhile%n",
        editor.last(last),
        editor.count(version));
    memory(process, "memory");
    // As the text was, for the preview shows the last one that was well-formed.
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version + 100),
                List.of(new TextDocumentContentChangeEvent(text))));
    preview(server, uri, version + 101, paragraph(lines));
    memory(process, "memory with a preview");
    server.shutdown().get(10, TimeUnit.SECONDS);
    server.exit();
    process.waitFor(10, TimeUnit.SECONDS);
    process.destroy();
  }

  /** The beginning of the text of the first paragraph after the header. */
  private static Position paragraph(String[] lines) {
    int line = Arrays.asList(lines).indexOf("</header>");
    while (!lines[line].contains("<p>")) {
      line++;
    }
    return new Position(line, lines[line].indexOf("<p>") + "<p>".length());
  }

  private static Position place(String[] lines) {
    while (true) {
      int line = RANDOM.nextInt(lines.length);
      int column = lines[line].length() < 9 ? 0 : RANDOM.nextInt(lines[line].length() - 1) + 1;
      if (column > 0
          && Character.isLetter(lines[line].charAt(column))
          && Character.isLetter(lines[line].charAt(column - 1))) {
        return new Position(line, column);
      }
    }
  }

  private static void note(List<Double> times, int i, double millis) {
    if (i >= 20) { // before that, the machine warms up
      times.add(millis);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void tell(String what, List<Double> times) {
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "  %-24s half %5.1f ms, 95 of 100 %5.1f ms, most %5.1f ms (%d)%n",
        what,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.get(times.size() - 1),
        times.size());
  }

  /** Opens a preview, and waits until its page shows a key. */
  private static void preview(
      LanguageServer server, String uri, int version, Position at) throws Exception {
    long asked = System.nanoTime();
    Object address =
        server
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams("xep.preview", List.of(new JsonPrimitive(uri))))
            .get(60, TimeUnit.SECONDS);
    URI page = URI.create(String.valueOf(((Map<?, ?>) address).get("uri")).replaceAll("#.*", ""));
    get(page);
    System.out.printf(Locale.ROOT, "  preview opened in %.0f ms%n", since(asked));
    List<Double> shown = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String word = "shownnow" + i + "x";
      long key = System.nanoTime();
      server
          .getTextDocumentService()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(uri, version + i),
                  List.of(new TextDocumentContentChangeEvent(new Range(at, at), word))));
      while (!get(page).contains(word)) {}
      shown.add(since(key));
    }
    tell("key to page", shown);
  }

  private static String get(URI page) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void memory(Process process, String what) throws Exception {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .forEach(kB -> System.out.printf("  %s %d MB%n", what, Long.parseLong(kB) / 1024));
    }
  }

  private static final class Editor implements LanguageClient {
    private final ConcurrentHashMap<Integer, CompletableFuture<Void>> awaited =
        new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, Long> told = new ConcurrentHashMap<>();
    private volatile long newest;

    CompletableFuture<Void> await(int version) {
      return awaited.computeIfAbsent(version, v -> new CompletableFuture<>());
    }

    double last(long from) {
      return (newest - from) / 1e6;
    }

    long count(int from) {
      return told.keySet().stream().filter(version -> version >= from).count();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      newest = System.nanoTime();
      if (params.getVersion() != null) {
        told.put(params.getVersion(), newest);
        await(params.getVersion()).complete(null);
      }
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams params) {
      System.out.println(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {
      System.out.println(params.getMessage());
    }
  }
}

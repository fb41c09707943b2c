package org.xeptools.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xeptools.rule.RulePage;
import org.xeptools.rule.RuleSet;

/** HTTP for browsers on this machine, and for nobody else. */
final class PageServer {
  private static final String EVENTS = "-/events/";
  private static final String RULES = "-/rules/";
  private static final int FORBIDDEN = 403;
  private static final int FOUND = 302;
  private static final int NOT_ALLOWED = 405;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("xsd", "application/xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("ent", "application/xml-external-parsed-entity"),
          Map.entry("dtd", "application/xml-dtd"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool(PageServer::daemon);
  private final Studio studio;
  private final RuleSet rules;
  private final Events events;
  private final Set<String> hosts;

  /**
   * Listens to {@code port}, or to any for 0.
   *
   * @throws java.net.BindException if it is taken
   */
  PageServer(int port, Studio studio, RuleSet rules, Events events) throws IOException {
    // Else small answers wait for 40 ms until the system sends them.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.studio = studio;
    this.rules = rules;
    this.events = events;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    int taken = http.getAddress().getPort();
    this.hosts = Set.of("localhost:" + taken, "127.0.0.1:" + taken, "[::1]:" + taken);
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "page");
    thread.setDaemon(true);
    return thread;
  }

  URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort() + "/");
  }

  void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
      path = path.replaceFirst("^/+", "");
      // A page of another site that has got itself a name for this machine stays outside.
      List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
      if (named.size() != 1 || !hosts.contains(named.get(0))) {
        refuse(exchange, FORBIDDEN, "This is for browsers on this machine: " + address());
      } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, NOT_ALLOWED, "Only GET and HEAD");
      } else if (path.startsWith(EVENTS)) {
        events.send(page(path.substring(EVENTS.length())), key(exchange), exchange);
      } else if (path.startsWith(RULES)) {
        explain(exchange, path.substring(RULES.length()));
      } else {
        answer(exchange, page(path));
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      refuse(exchange, Answer.UNAVAILABLE, Studio.explain(e));
    }
  }

  private static String page(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private static String key(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    Answer answer = studio.answer(path);
    byte[] content = answer.isPage() ? Injection.into(answer) : answer.content();
    if (!answer.isPage() && !answer.path().endsWith(".pdf")) {
      // What stands in a document's XML may be anything; nothing of it shall run here.
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
    String ending = answer.path().substring(answer.path().lastIndexOf('.') + 1);
    send(
        exchange, answer.status(), TYPES.getOrDefault(ending, "application/octet-stream"), content);
  }

  /** The rule's page of the site, or the words that it is made of. */
  private void explain(HttpExchange exchange, String rule) throws IOException {
    String page = "rules/" + rule + ".html";
    if (!studio.key(page).isEmpty()) {
      exchange.getResponseHeaders().set("Location", "/" + page);
      refuse(exchange, FOUND, "/" + page);
      return;
    }
    Optional<String> text = rules.info(rule).map(RulePage::text);
    refuse(exchange, text.isPresent() ? Answer.OK : Answer.NOT_FOUND, text.orElse("No such rule"));
  }

  private static void refuse(HttpExchange exchange, int status, String words) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
    if (!head) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content);
      }
    }
  }
}

package org.xeptools.preview;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.xeptools.rule.RulePage;
import org.xeptools.rule.RuleSet;

/** The HTTP server of the preview, for browsers on this machine only. */
final class PageServer {
  private static final String EVENTS = "-/events/";
  private static final String RULES = "-/rules/";
  private static final String SOURCES = "-/source/";
  private static final int FOUND = 302;

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
          Map.entry("epub", "application/epub+zip"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Listener listener;
  private final PageMaker maker;
  private final RuleSet rules;
  private final Events events;
  private final Optional<BiConsumer<String, String>> pointer;
  private final Set<String> hosts;
  private final Set<String> origins;

  /** The number of pages that are made at once; other requests wait. */
  private final Semaphore desks =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  /**
   * Listens on {@code port}, or on any free port for 0.
   *
   * @throws java.net.BindException if it is taken
   */
  PageServer(
      int port,
      PageMaker maker,
      RuleSet rules,
      Events events,
      Optional<BiConsumer<String, String>> pointer,
      Limits limits)
      throws IOException {
    this.maker = maker;
    this.rules = rules;
    this.events = events;
    this.pointer = pointer;
    this.listener = new Listener(port, limits, this::handle);
    int taken = listener.port();
    this.hosts = Set.of("localhost:" + taken, "127.0.0.1:" + taken, "[::1]:" + taken);
    this.origins = hosts.stream().map(host -> "http://" + host).collect(Collectors.toSet());
    listener.start();
  }

  URI address() {
    return URI.create("http://localhost:" + listener.port() + "/");
  }

  /** The number of connections. */
  int connections() {
    return listener.connections();
  }

  void close() throws IOException {
    listener.close();
  }

  private void handle(Request request, Reply reply) throws IOException, Refusal {
    if (!request.method().equals("GET") && !request.isHead()) {
      requireOwn(request);
      reply.with("Allow", "GET, HEAD").say(Refusal.NOT_ALLOWED, "Only GET and HEAD");
      return;
    }
    requireOwn(request);
    if (request.has("expect")) {
      throw new Refusal(Refusal.EXPECTATION, "The preview does not support Expect");
    }
    if (request.hasBody()) {
      throw new Refusal(Refusal.BAD_REQUEST, "The preview takes no request body");
    }
    String path = request.path();
    if (path.startsWith(EVENTS)) {
      events(request, page(path.substring(EVENTS.length())), reply);
    } else if (path.startsWith(RULES)) {
      explain(path.substring(RULES.length()), reply);
    } else if (path.startsWith(SOURCES) && pointer.isPresent()) {
      pointer.get().accept(page(path.substring(SOURCES.length())), request.query());
      reply.say(Answer.OK, "");
    } else {
      answer(page(path), reply);
    }
  }

  /** Refuses pages of other sites whose host name resolves to this machine. */
  private void requireOwn(Request request) throws Refusal {
    boolean own =
        request.header("host").map(h -> hosts.contains(h.toLowerCase(Locale.ROOT))).orElse(false);
    boolean foreign =
        (request.has("origin") && !request.header("origin").map(origins::contains).orElse(false))
            || (request.header("sec-fetch-site").orElse("").equals("cross-site")
                && !request.header("sec-fetch-mode").orElse("").equals("navigate"));
    if (!own || foreign) {
      throw new Refusal(Refusal.FORBIDDEN, "This is for browsers on this machine: " + address());
    }
  }

  private static String page(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private void events(Request request, String path, Reply reply) throws IOException, Refusal {
    if (request.isHead()) {
      reply.send(Answer.OK, "text/event-stream; charset=utf-8", new byte[0]);
    } else {
      events.send(path, request.query(), reply);
    }
  }

  private void answer(String path, Reply reply) throws IOException {
    Answer answer = made(path);
    byte[] content =
        answer.isPage() ? Injection.into(answer, pointer.isPresent()) : answer.content();
    if (!answer.isPage() && !answer.path().endsWith(".pdf")) {
      // A document's XML may have any content; none of it may run in the browser.
      reply.with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
    String ending = answer.path().substring(answer.path().lastIndexOf('.') + 1);
    reply.send(answer.status(), TYPES.getOrDefault(ending, "application/octet-stream"), content);
  }

  private Answer made(String path) {
    desks.acquireUninterruptibly();
    try {
      return maker.answer(path);
    } finally {
      desks.release();
    }
  }

  /** The rule's page of the site, or its source text. */
  private void explain(String rule, Reply reply) throws IOException {
    String page = "rules/" + rule + ".html";
    if (!maker.key(page).isEmpty()) {
      reply.with("Location", location(page)).say(FOUND, "/" + page);
      return;
    }
    Optional<String> text = rules.info(rule).map(RulePage::text);
    reply.say(text.isPresent() ? Answer.OK : Answer.NOT_FOUND, text.orElse("No such rule"));
  }

  private static String location(String page) {
    try {
      return new URI(null, null, "/" + page, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(page, e);
    }
  }
}

package org.xeptools.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Milestone;
import org.xeptools.document.Milestones;
import org.xeptools.document.Revision;
import org.xeptools.document.StatusInGit;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Road;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/** The facts about a document as a whole that its page shows. */
final class Facts {
  /** The document whose anchors explain types and states. */
  private static final String PROCESS = "https://xmpp.org/extensions/xep-0001.html";

  private Facts() {}

  /** The attributes on the root of the prepared tree, by name. */
  static Map<String, String> of(XepDocument document, RenderContext context) {
    Header header = document.header();
    Map<String, String> facts = new LinkedHashMap<>();
    String number = header.number().map(Field::text).orElse("");
    boolean numbered = number.matches("\\d{4}");
    facts.put("number", numbered ? number : "xxxx");
    facts.put("label", "XEP-" + (numbered ? number : "XXXX"));
    facts.put("name", name(document));
    String status = header.statusText().map(Field::text).orElse("");
    facts.put("status", header.status().map(Status::pageName).orElse(status));
    facts.put("status-source", status);
    facts.put(
        "standing",
        header.status().map(s -> s.standing().name().toLowerCase(Locale.ROOT)).orElse("new"));
    header
        .status()
        .ifPresent(
            s -> {
              facts.put("meaning", s.meaning(header.type()));
              facts.put("warning", s.warning());
            });
    Status.Trust trust = header.status().map(Status::trust).orElse(Status.Trust.UNKNOWN);
    facts.put("trust", trust.name().toLowerCase(Locale.ROOT));
    facts.put("type", header.typeText().map(Field::text).orElse(""));
    facts.put("root", context.toRoot());
    facts.put("home", context.home());
    imprint(context, facts);
    neighbors(context, facts);
    String process = context.localise(PROCESS);
    header
        .status()
        .filter(s -> s != Status.PROTOXEP)
        .ifPresent(s -> facts.put("status-href", process + "#states-" + s.pageName()));
    header
        .type()
        .filter(t -> !t.isLegacy())
        .ifPresent(
            t -> facts.put("type-href", process + "#types-" + t.sourceName().replace(' ', '-')));
    if (header.status().isPresent()) {
      List<StatusInGit> git = context.neighbors().statuses();
      header.type().ifPresent(type -> road(header, type, git, facts));
    }
    header.lastRevision().flatMap(Revision::version).ifPresent(v -> facts.put("version", v.text()));
    header.lastRevision().flatMap(Revision::date).ifPresent(d -> facts.put("date", d.text()));
    references(document, number, context, facts);
    return facts;
  }

  /** The addresses under which it is cited, and the references to them. */
  private static void references(
      XepDocument document, String number, RenderContext context, Map<String, String> facts) {
    Header header = document.header();
    String folder = number.matches("\\d{4}") ? "" : "inbox/";
    Imprint imprint = context.imprint();
    String address =
        imprint.base()
            + folder
            + URLEncoder.encode(name(document), StandardCharsets.UTF_8).replace("+", "%20")
            + ".html";
    String kept = context.neighbors().own().map(page -> imprint.base() + page).orElse(address);
    facts.put("address", address);
    facts.put("version-address", kept);
    facts.put("reference", Reference.of(header, number, address, imprint, Optional.empty()));
    facts.put(
        "version-reference",
        Reference.of(header, number, kept, imprint, Optional.ofNullable(facts.get("version"))));
  }

  private static String json(List<Implementation> all) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartArray();
      for (Implementation one : all) {
        json.writeStartObject();
        json.writeStringField("name", one.name());
        json.writeStringField("page", one.page());
        json.writeStringField("degree", one.degree());
        json.writeStringField("version", one.version());
        json.writeStringField("since", one.since());
        json.writeStringField("note", one.note());
        json.writeStringField("language", one.language());
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void imprint(RenderContext context, Map<String, String> facts) {
    Imprint imprint = context.imprint();
    facts.put("site", imprint.site());
    facts.put("base", imprint.base());
    imprint.publisher().ifPresent(name -> facts.put("publisher", name));
    imprint.home().ifPresent(home -> facts.put("publisher-home", home));
    facts.put("mark", context.toRoot() + imprint.mark());
    facts.put("mark-width", String.valueOf(imprint.markWidth()));
  }

  private static void neighbors(RenderContext context, Map<String, String> facts) {
    Neighbors neighbors = context.neighbors();
    String root = context.toRoot();
    neighbors.versions().ifPresent(list -> facts.put("versions-href", root + list));
    neighbors.sig().ifPresent(page -> facts.put("sig-page", root + page));
    neighbors.work().forEach((place, address) -> facts.put(place, address));
    levels("level", neighbors.levels().stream().filter(l -> !l.isAside()), root, facts);
    levels("aside", neighbors.levels().stream().filter(Neighbors.Level::isAside), root, facts);
    if (!neighbors.implementations().isEmpty()) {
      facts.put("implementations", json(neighbors.implementations()));
    }
    if (!neighbors.requirements().isEmpty()) {
      facts.put(
          "requirements-files",
          neighbors.requirements().stream()
              .map(file -> root + file)
              .collect(Collectors.joining(" ")));
    }
    if (!neighbors.formats().isEmpty()) {
      facts.put(
          "formats",
          neighbors.formats().stream().map(file -> root + file).collect(Collectors.joining(" ")));
    }
  }

  /** Names with tabs between them, and the pages in the same order. */
  private static void levels(
      String fact, Stream<Neighbors.Level> some, String root, Map<String, String> facts) {
    List<Neighbors.Level> levels = some.toList();
    if (!levels.isEmpty()) {
      facts.put(
          fact + "-names",
          levels.stream().map(Neighbors.Level::name).collect(Collectors.joining("\t")));
      facts.put(
          fact + "-pages",
          levels.stream().map(level -> root + level.page()).collect(Collectors.joining(" ")));
    }
  }

  private static void road(
      Header header, XepType type, List<StatusInGit> git, Map<String, String> facts) {
    Milestones milestones = Milestones.of(header, git);
    milestones.published().ifPresent(day -> facts.put("published", day.toString()));
    List<Milestone> known = milestones.road();
    Milestone here = known.get(known.size() - 1);
    Road road =
        Road.of(
            type,
            known.subList(0, known.size() - 1).stream().map(Milestone::status).toList(),
            here.status());
    facts.put("road", words(road.states()));
    facts.put("road-here", String.valueOf(road.here() + 1));
    facts.put("beside", words(road.beside()));
    facts.put(
        "road-dates",
        Stream.concat(
                known.stream().map(Facts::day),
                Stream.generate(() -> "-").limit(road.states().size() - known.size()))
            .collect(Collectors.joining(" ")));
  }

  /**
   * The day on which it was reached; if only the end of a last call is known, that day after a
   * tilde.
   */
  private static String day(Milestone milestone) {
    String day = milestone.day().map(LocalDate::toString).orElse("-");
    return milestone.source() == Milestone.Source.LASTCALL ? "~" + day : day;
  }

  private static String words(List<Status> states) {
    return states.stream().map(Status::pageName).collect(Collectors.joining(" "));
  }

  /** {@code XEP-0381: Internet of Things …}. */
  static String title(XepDocument document) {
    String number = document.header().number().map(Field::text).orElse("");
    String label = "XEP-" + (number.matches("\\d{4}") ? number : "XXXX");
    return document
        .header()
        .title()
        .map(Field::text)
        .filter(title -> !title.isBlank())
        .map(title -> label + ": " + title.strip().replaceAll("\\s+", " "))
        .orElse(label);
  }

  /** The file name without its extension: {@code xep-0381}. */
  static String name(XepDocument document) {
    return document.source().path().getFileName().toString().replaceFirst("\\.xml$", "");
  }
}

package org.xeptools.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xeptools.TestSeries;
import org.xeptools.document.Listing;
import org.xeptools.site.BuiltSite;
import org.xeptools.site.Entry;
import org.xeptools.site.SiteLinks;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What a site has for programs, judged by schemas of what they expect and read as they read it. */
class DataTest {
  @Test
  void ourOwnSite() throws Exception {
    judge(BuiltSite.own());
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void aWholeSeries(TestSeries series) throws Exception {
    judge(BuiltSite.of(series));
    linksLeadSomewhere(series);
  }

  /**
   * Where a document itself leads nowhere, its page shows words without a link. Here, since a site
   * of the published series is built for each process that needs one.
   */
  private static void linksLeadSomewhere(TestSeries series) {
    SiteLinks links = SiteLinks.of(BuiltSite.of(series));
    assertThat(links.checked()).isGreaterThan(series.isPublished() ? 50_000 : 1_000);
    assertThat(links.broken()).isEmpty();
  }

  private static void judge(BuiltSite site) throws Exception {
    int accepted = site.series().accepted().size();
    assertThat(valid(site, "reference.rnc", path -> path.matches("refs/.*\\.xml")))
        .isEqualTo(accepted);
    assertThat(valid(site, "atom.rnc", path -> path.endsWith(".atom"))).isGreaterThan(11);
    jsonIsAsItsSchemaSays(site);
    groupsAreAsTheirSchemaSays(site);
    namespacesAreAsTheirSchemaSays(site);
    feedsNameEverythingOnce(site);
    examplesAreThoseOfTheDocuments(site);
    editorsToolsReadTheList(site);
    bibliographiesFindEveryReference(site);
  }

  /** How many files there are, all of them valid. */
  private static int valid(BuiltSite site, String schema, Predicate<String> wanted)
      throws IOException, SAXException {
    List<String> problems = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Collector(problems));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (InputStream in = DataTest.class.getResourceAsStream(schema)) {
      assertThat(driver.loadSchema(new InputSource(in))).as(problems.toString()).isTrue();
    }
    List<String> files = site.files().keySet().stream().filter(wanted).toList();
    for (String file : files) {
      InputSource source = new InputSource(new ByteArrayInputStream(site.files().get(file)));
      source.setSystemId(file);
      driver.validate(source);
    }
    assertThat(problems).isEmpty();
    return files.size();
  }

  private static void jsonIsAsItsSchemaSays(BuiltSite site) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode list = mapper.readTree(site.files().get("xeps.json"));
    assertThat(list).hasSize(site.series().entries().size());
    JsonNode schema = mapper.readTree(site.files().get("xeps.schema.json"));
    assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(list))
        .isEmpty();
    Set<String> documented = new HashSet<>();
    schema.at("/$defs/xep/properties").fieldNames().forEachRemaining(documented::add);
    for (JsonNode xep : list) {
      xep.fieldNames().forEachRemaining(name -> assertThat(documented).contains(name));
      for (JsonNode file : xep.get("files")) {
        assertThat(site.files()).containsKey(file.asText());
      }
      for (JsonNode file : xep.get("schemas")) {
        assertThat(site.files()).containsKey(file.get("file").asText());
      }
    }
  }

  private static void groupsAreAsTheirSchemaSays(BuiltSite site) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode groups = mapper.readTree(site.files().get("sigs.json"));
    assertThat(groups).isNotEmpty();
    JsonNode schema = mapper.readTree(site.files().get("sigs.schema.json"));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(groups))
        .isEmpty();
    for (JsonNode group : groups) {
      String[] page = group.get("page").asText().split("#", 2);
      assertThat(site.files()).containsKey(page[0]);
      if (page.length > 1) {
        String text = new String(site.files().get(page[0]), StandardCharsets.UTF_8);
        assertThat(text).contains(" id=\"" + page[1] + "\"");
      }
      if (group.has("charter")) { // the schema says which have none
        assertThat(site.files()).containsKey(group.get("charter").asText());
      }
    }
  }

  private static void namespacesAreAsTheirSchemaSays(BuiltSite site) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode namespaces = mapper.readTree(site.files().get("namespaces.json"));
    assertThat(namespaces).isNotEmpty();
    JsonNode schema = mapper.readTree(site.files().get("namespaces.schema.json"));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(namespaces))
        .isEmpty();
    Set<String> pages = new HashSet<>();
    Map<String, String> texts = new HashMap<>();
    for (JsonNode namespace : namespaces) {
      assertThat(site.files()).containsKey(namespace.get("page").asText());
      assertThat(pages.add(namespace.get("page").asText().toLowerCase(Locale.ROOT))).isTrue();
      for (JsonNode file : namespace.findValues("file")) {
        assertThat(site.files()).containsKey(file.asText());
      }
      for (JsonNode place : namespace.findValues("place")) {
        String[] parts = place.asText().split("#", 2);
        String text = texts.computeIfAbsent(parts[0], site::text);
        assertThat(text.contains(" id=\"" + parts[1] + "\"")).as(place.asText()).isTrue();
      }
    }
  }

  private static void feedsNameEverythingOnce(BuiltSite site) throws Exception {
    Set<String> ids = new HashSet<>();
    for (String path : site.files().keySet()) {
      if (path.endsWith(".atom")) {
        String last = "9999";
        for (Element entry : all(parse(site, path).getDocumentElement(), "entry")) {
          assertThat(ids.add(child(entry, "id"))).as(child(entry, "id")).isTrue();
          assertThat(child(entry, "updated")).isLessThanOrEqualTo(last);
          last = child(entry, "updated");
        }
      }
    }
    assertThat(ids).isNotEmpty();
  }

  private static void examplesAreThoseOfTheDocuments(BuiltSite site) throws Exception {
    for (Entry entry : site.series().accepted()) {
      String path = "examples/" + entry.info().number() + ".xml";
      List<String> texts =
          all(parse(site, path).getDocumentElement(), "example").stream()
              .map(Element::getTextContent)
              .toList();
      assertThat(texts)
          .as(path)
          .isEqualTo(
              entry.document().listings().stream()
                  .filter(Listing::isExample)
                  .map(listing -> listing.text().value())
                  .toList());
    }
  }

  /**
   * The ways in which known programs go through the list: those of the editors, which want all six
   * first elements and a date of the last revision; those of web sites, which take a document by
   * its number as a number and want text where there is an element.
   */
  private static void editorsToolsReadTheList(BuiltSite site) throws Exception {
    List<String> order =
        List.of(
            "number",
            "title",
            "abstract",
            "type",
            "status",
            "approver",
            "shortname",
            "tags",
            "supersedes",
            "supersededby",
            "last-revision",
            "sig",
            "lastcall",
            "proto-name");
    Element list = parse(site, "xeplist.xml").getDocumentElement();
    assertThat(list.getTagName()).isEqualTo("xep-infos");
    List<Element> xeps = all(list, "xep");
    assertThat(xeps).hasSameSizeAs(site.series().entries());
    for (Element xep : xeps) {
      List<String> names = all(xep, "*").stream().map(Element::getTagName).toList();
      assertThat(names)
          .doesNotHaveDuplicates()
          .isSubsetOf(order)
          .startsWith("number", "title", "abstract", "type", "status", "approver");
      assertThat(names).isSortedAccordingTo((a, b) -> order.indexOf(a) - order.indexOf(b));
      for (String name : order.subList(0, 6)) {
        assertThat(child(xep, name)).as(name).isNotBlank();
      }
      if (xep.getAttribute("accepted").equals("true")) {
        int number = Integer.parseInt(child(xep, "number"));
        assertThat(child(xep, "number")).isEqualTo(String.valueOf(number));
        assertThat(names).doesNotContain("proto-name");
      } else {
        assertThat(child(xep, "number")).isEqualTo("xxxx");
        assertThat(child(xep, "proto-name")).isNotBlank();
      }
      Element revision = all(xep, "last-revision").get(0);
      assertThat(LocalDate.parse(child(revision, "date"))).isAfter(LocalDate.of(2001, 1, 1));
      assertThat(child(revision, "version")).isNotBlank();
    }
  }

  /** They follow the links of the folder that have XEP- in them. */
  private static void bibliographiesFindEveryReference(BuiltSite site) {
    List<String> files =
        org.jsoup.Jsoup.parse(site.text("refs/index.html"))
            .select("a[href*=XEP-]")
            .eachAttr("href");
    assertThat(files).hasSameSizeAs(site.series().accepted());
    assertThat(files).allSatisfy(f -> assertThat(site.files()).containsKey("refs/" + f));
    // Drafts take them in as external entities, which must say their encoding (XML § 4.3.1).
    assertThat(files)
        .allSatisfy(
            f ->
                assertThat(site.text("refs/" + f))
                    .startsWith("<?xml version='1.0' encoding='UTF-8'?>\n<reference "));
  }

  private static Document parse(BuiltSite site, String path) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(site.files().get(path)));
  }

  /** The children of {@code parent} called {@code name}, "*" for all. */
  private static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && (name.equals("*") || element.getTagName().equals(name))) {
        found.add(element);
      }
    }
    return found;
  }

  private static String child(Element parent, String name) {
    return all(parent, name).get(0).getTextContent();
  }

  private record Collector(List<String> problems) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      problems.add(e.getSystemId() + ":" + e.getLineNumber() + " " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}

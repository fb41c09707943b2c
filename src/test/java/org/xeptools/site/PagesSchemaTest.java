package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.history.PublishedVersions;
import org.xeptools.render.PastRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.Rules;
import org.xeptools.site.data.NamespacePages;
import org.xeptools.site.data.RulePages;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The vocabulary of the pages' inputs: templates/site/pages.rnc, what is written and what is read.
 */
class PagesSchemaTest {
  private static final Path SCHEMA = Path.of("templates/site/pages.rnc");

  /** So many pages of a kind are looked at for one that needs a name. */
  private static final int TRIES = 100;

  /** What more than one page is told of, though not each shows all of it. */
  private static final Set<String> SHARED = Set.of("named-sig", "sentence", "sig", "xep");

  /** One for all: to look for it takes as long as to render a page. */
  private static final TransformerFactory TRANSFORMERS = TransformerFactory.newInstance();

  private static final Stylesheets STYLESHEETS = Stylesheets.ofProgram();
  private static final Parts PARTS = Parts.of(STYLESHEETS, true);

  @TempDir static Path folder;
  private static final List<Page> PAGES = new ArrayList<>();

  @BeforeAll
  static void build() throws Exception {
    SmallSeries.history(folder);
    try (PublishedVersions history = PublishedVersions.of(folder, Optional.empty()).orElseThrow()) {
      Series versions = SmallSeries.read(folder).with(Optional.of(history));
      for (Series series :
          List.of(series(Path.of("xep-sources")), series(TestSeries.OWN.folder()), versions)) {
        PARTS.all().forEach(part -> PAGES.addAll(part.pages(series)));
        PAGES.addAll(NamespacePages.all(series));
        Rules.on(series.today()).known().forEach(r -> PAGES.add(RulePages.page(r, series)));
      }
      PAGES.addAll(unreadable(history, versions));
    }
    Set<String> seen = new HashSet<>(); // those of the manual are the same in each series
    PAGES.removeIf(page -> !seen.add(page.path() + " " + page.content()));
    PAGES.sort(Comparator.comparing(page -> page.content().length()));
  }

  /** The pages in place of versions that are no XML. */
  private static List<Page> unreadable(PublishedVersions history, Series series) {
    AtticTasks attic =
        new AtticTasks(
            new PastRenderer(STYLESHEETS),
            new RedlineRenderer(STYLESHEETS),
            PARTS.stylesheets(),
            history,
            series);
    return history.versions().values().stream()
        .flatMap(List::stream)
        .filter(version -> history.read(version).document().isEmpty())
        .map(e -> attic.unreadable(AtticPaths.page(e), e, "It", List.of(e), history.read(e)))
        .toList();
  }

  private static Series series(Path tree) throws IOException {
    Corpus corpus = Corpus.of(tree, new XepReader());
    SiteSettings settings =
        SiteSettingsFile.in(corpus).map(SiteSettingsFile::settings).orElse(SiteSettings.DEFAULT);
    return Series.of(corpus, SharedCorpus.DATE, settings, true);
  }

  @Test
  void everyPageIsToldWhatTheSchemaAllows() throws Exception {
    List<List<String>> found = faults(PAGES.stream().map(Page::content).toList());
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < PAGES.size(); i++) {
      String path = PAGES.get(i).path();
      found.get(i).forEach(fault -> faults.add(path + ": " + fault));
    }
    assertThat(PAGES).hasSizeGreaterThan(300);
    assertThat(faults).isEmpty();
  }

  @Test
  void otherContentsAreRefused() throws Exception {
    assertThat(faults("<views><view name='tags'/></views>")).isEmpty();
    assertThat(faults("<views><view name='tags' nmae='tags'/></views>")).hasSize(1);
    assertThat(faults("<tags><group name='a'/></tags>")).hasSize(1);
  }

  /** A name that nothing writes would be no vocabulary. */
  @Test
  void everyNameOfTheSchemaIsWritten() throws Exception {
    Set<String> written = new TreeSet<>();
    for (Page page : PAGES) {
      for (Element element : elements(page.content())) {
        written.add("element " + element.getTagName());
        attributes(element).forEach(attribute -> written.add("attribute " + attribute));
      }
    }
    String schema = Files.readString(SCHEMA).replaceAll("(?m)^ *#.*", "");
    Set<String> declared =
        Pattern.compile("(?:element|attribute) ([\\w-]+)")
            .matcher(schema)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    declared.removeAll(written);
    assertThat(declared).isEmpty();
  }

  /** Without it the page would be another one, or there would be none. */
  @Test
  void everythingThatIsWrittenIsRead() throws Exception {
    Map<String, Integer> tried = new TreeMap<>();
    Map<String, Boolean> read = new TreeMap<>();
    for (Page page : PAGES) {
      Set<String> here = new TreeSet<>();
      for (Element element : elements(page.content())) {
        if (element.getParentNode() instanceof Element && !isBlank(element)) {
          here.add(name(element));
        }
        attributes(element).forEach(attribute -> here.add(name(element) + "/@" + attribute));
      }
      String root = root(page);
      here.removeIf(
          name ->
              read.getOrDefault(name, false) || tried.merge(root + name, 1, Integer::sum) > TRIES);
      if (!here.isEmpty()) {
        byte[] whole = page.render(PARTS.stylesheets());
        for (String name : here) {
          read.put(name, isOther(page, whole, without(page.content(), name)));
        }
      }
    }
    read.values().removeIf(used -> used);
    assertThat(read.keySet()).isEmpty();
  }

  private static String root(Page page) throws Exception {
    return elements(page.content()).get(0).getTagName();
  }

  /**
   * Whether a page that is told {@code content} is not {@code whole}, what is made of {@code page}.
   */
  private static boolean isOther(Page page, byte[] whole, String content) {
    Page other = new Page(page.path(), page.stylesheet(), content, page.parameters(), page.shown());
    try {
      return !Arrays.equals(whole, other.render(PARTS.stylesheets()));
    } catch (IllegalStateException needed) {
      return true;
    }
  }

  /** A list of nothing; a stylesheet need not tell it from none. */
  private static boolean isBlank(Element element) {
    return !element.hasChildNodes()
        && !element.hasAttributes()
        && !element.getTagName().equals("gap");
  }

  /** {@code xml} without what is called so. */
  private static String without(String xml, String name) throws Exception {
    List<Element> elements = elements(xml);
    for (Element element : elements) {
      if (name.equals(name(element))) {
        element.getParentNode().removeChild(element);
      } else if (name.startsWith(name(element) + "/@")) {
        element.removeAttribute(name.substring(name.indexOf('@') + 1));
      }
    }
    StringWriter text = new StringWriter();
    Transformer identity = TRANSFORMERS.newTransformer();
    identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    identity.transform(new DOMSource(elements.get(0).getOwnerDocument()), new StreamResult(text));
    return text.toString();
  }

  /** An element by its parent and itself; what is told of in several places by itself. */
  private static String name(Element element) {
    String own = element.getTagName();
    if (own.equals("historic") || (own.equals("sig") && element.hasAttribute("count"))) {
      return "named-sig";
    }
    return SHARED.contains(own) || !(element.getParentNode() instanceof Element parent)
        ? own
        : parent.getTagName() + "/" + own;
  }

  private static List<String> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(i -> attributes.item(i).getNodeName())
        .toList();
  }

  private static List<Element> elements(String xml) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  /** The faults of each content. */
  private static List<List<String>> faults(List<String> contents) throws Exception {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Collector(faults));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (Reader schema = Files.newBufferedReader(SCHEMA)) {
      assertThat(driver.loadSchema(new InputSource(schema))).as("%s", faults).isTrue();
    }
    List<List<String>> all = new ArrayList<>();
    for (String xml : contents) {
      faults.clear();
      driver.validate(new InputSource(new StringReader(xml)));
      all.add(List.copyOf(faults));
    }
    return all;
  }

  private static List<String> faults(String xml) throws Exception {
    return faults(List.of(xml)).get(0);
  }

  private record Collector(List<String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      faults.add(e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      faults.add(e.getMessage());
    }
  }
}

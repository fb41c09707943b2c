package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Half of the model sources as a tree in memory, and random edits of it. */
final class TreeEdits {
  private static final Path SOURCES = Path.of("xep-sources");

  /** Documents that the edits name, and that name each other; more would only take longer. */
  private static final Pattern KEPT =
      Pattern.compile("xep-90(01|03|04|05|07|08|11|12|16)\\.xml|(?!xep-9).*");

  /** The document that names groups without a charter. */
  private static final String GROUPS =
      """
      <xep>
        <header><title>Groups</title><number>0019</number><status>Active</status></header>
        <section1 topic='Groups'>
          <p>The SIGs (Boats, Tides, Standards) end.</p>
          <p>They are disbanded, all but the Standards SIG.</p>
        </section1>
      </xep>
      """;

  /** The texts of the sources by their way from the folder. */
  static final Map<String, String> TREE = tree(KEPT);

  private TreeEdits() {}

  /** What an edit may replace, anywhere in a tree, and what with. */
  private static final List<String[]> EDITS =
      List.of(
          edit(
              "<status>[^<]*", "<status>Deferred", "<status>Draft", "<status>Obsolete", "<status>"),
          edit("<shortname>[^<]*", "<shortname>tide", "<shortname>NOT_YET_ASSIGNED"),
          edit(
              "<spec>[^<]*",
              "<spec>XEP-9003",
              "<spec>XEP-9999",
              "<spec>XEP-9012",
              "<spec>RFC 6120"),
          edit("<supersedes/>", "<supersedes><spec>XEP-9004</spec></supersedes>"),
          edit("<supersededby/>", "<supersededby><spec>XEP-9005</spec></supersededby>"),
          edit(
              "<dependencies>",
              "<dependencies><spec>XEP-9011</spec>",
              "<dependencies><spec>XEP-30</spec>"),
          edit("anchor='[^']*", "anchor='other", "anchor='intro", "x='"),
          edit("<number>[^<]*", "<number>9002", "<number>xxxx"),
          edit("<title>[^<]*", "<title>Tides"),
          edit("<type>[^<]*", "<type>Informational", "<type>Historical"),
          edit("<version>[^<]*", "<version>1.0.0"),
          edit("<date>[^<]*", "<date>2011-01-01"),
          edit("<email>[^<]*", "<email>somebody@example.org"),
          edit("<surname>[^<]*", "<surname>Other"),
          edit(
              "<p>",
              "<p>See XEP-9007 &xep9008; ",
              "<p><link url='https://xmpp.org/extensions/xep-9006.html#intro'>it</link> "),
          edit("<!ENTITY xep9\\d+", "<!ENTITY xep9999", "<!ENTITY author"),
          edit("XEP-9\\d\\d\\d", "XEP-9001", "XEP-9016", "xep 9013"),
          edit("xep-9\\d\\d\\d", "xep-9001", "xep-9099"),
          edit(
              "<!ENTITY",
              "<!-- -->\n<!ENTITY",
              "<!ENTITY who '<author><firstname>A</firstname></author>'>\n<!ENTITY",
              "<!"),
          edit("&LEGALNOTICE;", "&xep9001;"),
          edit("lists?@", "other@"),
          edit("xmlns='[^']*", "xmlns='urn:xmpp:tide:0", "xmlns='urn:xmpp:tides:1", "xmlns='"),
          edit("targetNamespace='[^']*", "targetNamespace='urn:xmpp:other:0"),
          edit("but the \\w+ SIG", "but the Boats SIG", "but the Tides SIG"),
          edit("name='[^']*", "name='tide", "name='level", "name='"),
          edit("var='[^']*", "var='tide", "var='x-y"),
          edit("<form_type>", "<form_type><name>urn:xmpp:tide:0</name>", "<form>"),
          edit("<xs:element", "<xs:elem", "<xs:attribute"),
          edit("\n", "\n<!-- touched -->\n"));

  private static String[] edit(String... words) {
    return words;
  }

  /** The texts of the sources that {@code kept} matches. */
  static Map<String, String> tree(Pattern kept) {
    Map<String, String> texts = new TreeMap<>(Map.of("xep-0019.xml", GROUPS));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String way = SOURCES.relativize(file).toString().replace('\\', '/');
        if (kept.matcher(way).matches()) {
          texts.put(way, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }

  /** {@code texts} with one thing changed somewhere. */
  static Map<String, String> edited(Map<String, String> texts, Random random) {
    Map<String, String> after = new TreeMap<>(texts);
    List<String> names = new ArrayList<>(after.keySet());
    String name = names.get(random.nextInt(names.size()));
    int kind = random.nextInt(12);
    if (kind == 0) {
      after.remove(name);
    } else if (kind == 1) {
      after.put("xep-90" + (10 + random.nextInt(20)) + ".xml", after.remove(name));
    } else if (kind == 2) {
      after.put("inbox/" + name.substring(name.indexOf('/') + 1), after.get(name));
    } else if (kind == 3) {
      after.remove("xep.ent");
    } else {
      edit(kind < 6 ? "xep.ent" : name, after, random);
    }
    return after;
  }

  private static void edit(String name, Map<String, String> texts, Random random) {
    String text = texts.getOrDefault(name, "");
    for (int i = 0; i < 20; i++) {
      String[] edit = EDITS.get(random.nextInt(EDITS.size()));
      List<MatchResult> places = new ArrayList<>();
      Matcher matcher = Pattern.compile(edit[0]).matcher(text);
      while (matcher.find() && places.size() < 40) {
        places.add(matcher.toMatchResult());
      }
      if (!places.isEmpty()) {
        MatchResult place = places.get(random.nextInt(places.size()));
        String words = edit[1 + random.nextInt(edit.length - 1)];
        texts.put(name, text.substring(0, place.start()) + words + text.substring(place.end()));
        return;
      }
    }
  }
}

package org.xeptools.site.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.site.Series;
import org.xeptools.site.SmallSeries;
import org.xeptools.site.index.KnownNamespace.Uses;

class NamespaceRegisterTest {
  @TempDir Path folder;

  private static String schema(String namespace) {
    return "<section1 topic='Schema'><code><![CDATA[<xs:schema"
        + " xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='"
        + namespace
        + "'/>]]></code></section1>";
  }

  private static String example(String... namespaces) {
    StringBuilder xml = new StringBuilder("<section1 topic='Use'>");
    for (String namespace : namespaces) {
      xml.append("<example caption='One'><![CDATA[<a xmlns='")
          .append(namespace)
          .append("'/>]]></example>");
    }
    return xml + "</section1>";
  }

  private SortedMap<String, KnownNamespace> namespaces() throws Exception {
    Series series = SmallSeries.read(folder);
    return NamespaceRegister.of(series, NamespaceIndex.of(series));
  }

  private static List<String> pages(KnownNamespace namespace) {
    return namespace.definers().stream().map(d -> d.entry().info().page()).toList();
  }

  @Test
  void whatIsInForceCountsBeforeWhatIsNewAndProposalsCountLast() throws Exception {
    new SmallSeries(folder)
        .with("xep-0001", "Draft", "", schema("urn:xmpp:a:1"))
        .with("xep-0002", "Obsolete", "", schema("urn:xmpp:a:1"))
        .with("xep-0003", "Experimental", "", schema("urn:xmpp:a:1"))
        .with("inbox/b", "ProtoXEP", "", schema("urn:xmpp:a:1"));
    assertThat(pages(namespaces().get("urn:xmpp:a:1")))
        .containsExactly("xep-0003", "xep-0001", "xep-0002", "inbox/b");
  }

  @Test
  void allListingsThatDeclareItAreNamedButForSchemas() throws Exception {
    new SmallSeries(folder)
        .with("xep-0001", "Draft", "", example("urn:xmpp:a:1"))
        .with(
            "xep-0002",
            "Draft",
            "",
            example("urn:xmpp:a:1", "urn:xmpp:a:1") + schema("urn:xmpp:a:1"));
    KnownNamespace namespace = namespaces().get("urn:xmpp:a:1");
    assertThat(namespace.uses().stream().map(u -> u.entry().info().page()))
        .as("the definer's own first")
        .containsExactly("xep-0002", "xep-0001");
    Uses own = namespace.uses().get(0);
    assertThat(own.listings().stream().map(u -> u.place().address()))
        .containsExactly("xep-0002.html#example-1", "xep-0002.html#example-2");
    assertThat(own.listings().get(0).caption()).isEqualTo("One");
    assertThat(namespace.count()).isEqualTo(3);
  }

  @Test
  void versionsDifferInTheNumberAndRelativesInTheFragment() throws Exception {
    new SmallSeries(folder)
        .with(
            "xep-0001",
            "Draft",
            "",
            example(
                "urn:xmpp:a:9",
                "urn:xmpp:a:10",
                "urn:xmpp:a",
                "urn:xmpp:a:b:1",
                "urn:xmpp:a:9#x",
                "urn:xmpp:a#x"));
    KnownNamespace namespace = namespaces().get("urn:xmpp:a:9");
    assertThat(namespace.versions()).containsExactly("urn:xmpp:a:10", "urn:xmpp:a");
    assertThat(namespace.related()).containsExactly("urn:xmpp:a:9#x", "urn:xmpp:a#x");
  }

  @Test
  void whatAnRfcDefinesIsToldFrom() throws Exception {
    new SmallSeries(folder).with("xep-0001", "Draft", "", example("jabber:client"));
    assertThat(namespaces().get("jabber:client").rfc()).isEqualTo("RFC 6120");
  }

  /** A name comes from a document, and becomes a file. */
  @Test
  void noNameLeavesTheFolderOrMeetsAnother() throws Exception {
    String longName = "urn:" + "x".repeat(190);
    new SmallSeries(folder)
        .with(
            "xep-0001",
            "Draft",
            "",
            example(
                "../../etc/x:passwd",
                "x:..",
                "a:/../b",
                "index:",
                "INDEX:",
                "con:",
                "urn:Xmpp:a:1",
                "urn:xmpp:a:1",
                "urn:xmpp:a/1",
                "ü:ü",
                ":::x:",
                "x:%2e%2e%2f",
                longName + "1",
                longName + "2"))
        .with("xep-0002", "Draft", "", schema("urn:xmpp:a:1") + schema("y:" + "z".repeat(9000)));
    SortedMap<String, KnownNamespace> all = namespaces();
    assertThat(all.get("urn:xmpp:a:1").path())
        .as("the defined one has the plain name")
        .isEqualTo("namespaces/urn-xmpp-a-1.html");
    Set<String> paths = new HashSet<>();
    assertThat(all.values())
        .hasSizeGreaterThan(12)
        .allSatisfy(
            namespace -> {
              assertThat(namespace.path())
                  .matches("namespaces/[a-z0-9][a-z0-9.-]{0,120}\\.html")
                  .doesNotContain("..")
                  .isNotEqualTo("namespaces/index.html")
                  .isNotEqualTo("namespaces/con.html");
              assertThat(paths.add(namespace.path().toLowerCase(Locale.ROOT))).isTrue();
            });
  }
}

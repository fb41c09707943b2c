package org.xeptools.site.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.site.Series;
import org.xeptools.site.SmallSeries;

class NamespaceIndexTest {
  private static final String SCHEMA =
      """
      <section1 topic='Schema' anchor='schema'><code><![CDATA[
      <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:xmpp:a:1'
          xmlns='urn:xmpp:a:1'/>]]></code></section1>""";

  @TempDir Path folder;

  private static String example(String xml) {
    return "<section1 topic='Use'><example><![CDATA[" + xml + "]]></example></section1>";
  }

  private static List<String> addresses(List<Mention> places) {
    return places.stream().map(Mention::address).toList();
  }

  @Test
  void tellsWhereANameIsDefinedAndWhoUsesIt() throws Exception {
    Series series =
        new SmallSeries(folder)
            .with("xep-0001", "Draft", "", example("<a xmlns='urn:xmpp:a:1'/>") + SCHEMA)
            .with("xep-0002", "Draft", "", example("<b/><a:a xmlns:a=\"urn:xmpp:a:1\"/>"))
            .with("inbox/c", "ProtoXEP", "", example("<a xmlns='urn:xmpp:a:1'/>"))
            .read();
    NamespaceIndex.Usage usage = NamespaceIndex.of(series).all().get("urn:xmpp:a:1");
    assertThat(addresses(usage.definedBy())).containsExactly("xep-0001.html#code-1");
    assertThat(addresses(usage.usedBy()))
        .containsExactly(
            "xep-0001.html#example-1", "xep-0002.html#example-1", "inbox/c.html#example-1");
    assertThat(usage.presumed()).isEmpty();
  }

  @Test
  void takesTheRegistrarsPartAsDefinition() throws Exception {
    Series series =
        new SmallSeries(folder)
            .with(
                "xep-0001",
                "Draft",
                "",
                """
                <section1 topic='XMPP Registrar Considerations' anchor='registrar'>
                <section2 topic='Protocol NamespaceIndex' anchor='registrar-ns'>
                <p>The names are <link url='x'>urn:xmpp:a:0</link>, 'urn:xmpp:b:0'.</p></section2>
                <section2 topic='Others' anchor='registrar-more'><p>urn:xmpp:no:0</p></section2>
                </section1>""")
            .read();
    NamespaceIndex namespaces = NamespaceIndex.of(series);
    assertThat(namespaces.all()).containsOnlyKeys("urn:xmpp:a:0", "urn:xmpp:b:0");
    assertThat(addresses(namespaces.all().get("urn:xmpp:b:0").definedBy()))
        .containsExactly("xep-0001.html#registrar-ns");
  }

  @Test
  void presumesTheHomeOfANameThatNobodyRegistered() throws Exception {
    String twice = "<a xmlns='urn:xmpp:c:0'/><a xmlns='urn:xmpp:c:0'/>";
    Series series =
        new SmallSeries(folder)
            .with("xep-0001", "Draft", "", SCHEMA)
            .with(
                "xep-0002",
                "Draft",
                "",
                example("<a xmlns='urn:xmpp:a:0'/><c xmlns='urn:xmpp:c:0'/>"))
            .with("xep-0003", "Draft", "", example(twice + "<x xmlns='http://example.org/x'/>"))
            .read();
    NamespaceIndex namespaces = NamespaceIndex.of(series);
    assertThat(namespaces.all().get("urn:xmpp:a:0").presumed().map(Mention::address))
        .as("an older version")
        .contains("xep-0001.html#code-1");
    assertThat(namespaces.all().get("urn:xmpp:c:0").presumed().map(Mention::address))
        .as("who has it most")
        .contains("xep-0003.html#example-1");
    assertThat(namespaces.all().get("http://example.org/x").presumed()).isEmpty();
  }

  @Test
  void findsFeaturesInRepliesAndRegistrations() throws Exception {
    Series series =
        new SmallSeries(folder)
            .with(
                "xep-0001",
                "Draft",
                "",
                example("<query><feature var='urn:xmpp:a:1#more'/><feature var=' '/></query>")
                    + SCHEMA)
            .with(
                "xep-0002",
                "Draft",
                "",
                """
                <section1 topic='XMPP Registrar Considerations'>
                <section2 topic='Service Discovery Features' anchor='registrar-features'>
                <code><![CDATA[<var><name>some#feature</name><desc>x</desc></var>]]></code>
                </section2></section1>""")
            .read();
    var features = Features.of(series, NamespaceIndex.of(series));
    assertThat(features).containsOnlyKeys("some#feature", "urn:xmpp:a:1#more");
    assertThat(addresses(features.get("urn:xmpp:a:1#more").definedBy()))
        .containsExactly("xep-0001.html#code-1");
    assertThat(addresses(features.get("some#feature").definedBy()))
        .containsExactly("xep-0002.html#code-1");
  }
}

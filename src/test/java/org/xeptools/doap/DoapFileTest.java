package org.xeptools.doap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.doap.Software.Support;
import org.xeptools.doap.Software.Words;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

class DoapFileTest {
  private static final String SPACES =
      " xmlns='http://usefulinc.com/ns/doap#' xmlns:d='http://usefulinc.com/ns/doap#'"
          + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
          + " xmlns:xmpp='https://linkmauve.fr/ns/xmpp-doap#'";

  @Test
  void whatAProgramSaysIsRead() {
    Software program =
        only(
            "<Project><name>Buoy</name><shortdesc xml:lang='fr'>Une bou\u00E9e</shortdesc>"
                + "<shortdesc xml:lang='en'>A  buoy\n</shortdesc>"
                + "<homepage rdf:resource='https://buoy.example/'/>"
                + "<programming-language>C</programming-language><os>Linux</os>"
                + "<license rdf:resource='https://licences.example/free-1.0.html'/>"
                + "<category rdf:resource='https://linkmauve.fr/ns/xmpp-doap#category-client'/>"
                + "<repository><GitRepository><browse rdf:resource='https://code.example/b'/>"
                + "</GitRepository></repository>"
                + "<implements><xmpp:SupportedXep>"
                + "<xmpp:xep rdf:resource='https://xmpp.org/extensions/xep-0045.html'/>"
                + "<xmpp:status>partial</xmpp:status><xmpp:version>1.30</xmpp:version>"
                + "<xmpp:since>2.0</xmpp:since><xmpp:note xml:lang='en'>No bans</xmpp:note>"
                + "</xmpp:SupportedXep></implements></Project>");
    assertThat(program.name()).isEqualTo("Buoy");
    assertThat(program.descriptions())
        .containsExactly(new Words("A buoy", "en"), new Words("Une bou\u00E9e", "fr"));
    assertThat(program.homepage()).contains("https://buoy.example/");
    assertThat(program.repository()).contains("https://code.example/b");
    assertThat(program.languages()).containsExactly("C");
    assertThat(program.systems()).containsExactly("Linux");
    assertThat(program.categories()).containsExactly("client");
    assertThat(program.licences())
        .containsExactly(
            new Software.Licence(
                "free-1.0", Optional.of("https://licences.example/free-1.0.html")));
    assertThat(program.supports())
        .containsExactly(
            new Support(
                "0045", Degree.PARTIAL, "1.30", "2.0", List.of(new Words("No bans", "en"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Project><name>Buoy</name><implements><xmpp:SupportedXep><xmpp:xep rdf:resource='R'/>"
            + "<xmpp:status>complete</xmpp:status></xmpp:SupportedXep></implements></Project>",
        "<rdf:Description d:name='Buoy'><rdf:type rdf:resource='http://usefulinc.com/ns/doap#Project'/>"
            + "<implements rdf:parseType='Resource'><xmpp:xep rdf:resource='R'/>"
            + "<xmpp:status>complete</xmpp:status></implements></rdf:Description>",
        "<Project rdf:about='https://buoy.example/' d:name='Buoy'><implements rdf:nodeID='x'/>"
            + "</Project><xmpp:SupportedXep rdf:nodeID='x' xmpp:status='complete'>"
            + "<xmpp:xep><rdf:Description rdf:about='R'/></xmpp:xep></xmpp:SupportedXep>",
        "<Project><name>Buoy</name><implements><rdf:Description xmpp:status='complete'>"
            + "<xmpp:xep>R</xmpp:xep></rdf:Description></implements></Project>",
        "<Project><name>Buoy</name><implements><SupportedXep xmlns='http://linkmauve.fr/ns/xmpp-doap#'>"
            + "<xep rdf:resource='R'/><status>complete</status></SupportedXep></implements></Project>"
      })
  void everyFormOfRdfCounts(String form) {
    for (String address :
        List.of(
            "https://xmpp.org/extensions/xep-0045.html",
            "http://xmpp.org/extensions/xep-0045.html",
            "https://www.xmpp.org/extensions/xep-0045",
            "https://xmpp.org/extensions/xep-0045.html#enter",
            "https://xmpp.org/extensions/attic/xep-0045-1.30.html",
            "xep-0045.html")) {
      assertThat(
              only(form.replace("'R'", "'" + address + "'").replace(">R<", ">" + address + "<"))
                  .supports())
          .as(address)
          .extracting(Support::number, Support::degree)
          .containsExactly(tuple("0045", Degree.COMPLETE));
    }
  }

  @Test
  void aXepMayBeNamedWithoutMore() {
    assertThat(
            only("<Project><name>Buoy</name>"
                    + "<implements rdf:resource='https://www.rfc-editor.org/info/rfc6120'/>"
                    + "<implements rdf:resource='https://xmpp.org/extensions/xep-0045.html'/></Project>")
                .supports())
        .extracting(Support::number, Support::degree)
        .containsExactly(tuple("0045", Degree.UNSTATED));
  }

  @Test
  void whatIsFaultyIsLeftOutAndSaid() {
    DoapFile file =
        read(
            """
            <Project>
            <name>Buoy</name>
            <homepage rdf:resource='javascript:alert(1)'/>
            <implements><xmpp:SupportedXep>
            <xmpp:xep rdf:resource='https://xmpp.org/extensions/xep-0045.html'/>
            <xmpp:status>nearly</xmpp:status></xmpp:SupportedXep></implements>
            <implements rdf:resource='https://xmpp.org/extensions/xep-0045.html'/>
            </Project>
            <Project/>""");
    assertThat(file.programs()).extracting(Software::homepage).containsExactly(Optional.empty());
    assertThat(file.problems())
        .extracting(p -> file.source().startOf(p.span()).line(), Finding::message)
        .containsExactlyInAnyOrder(
            tuple(3, "'javascript:alert(1)' is not an address such as https://example.org/"),
            tuple(
                6,
                "'nearly' is not a known status; known: complete, partial, deprecated, planned,"
                    + " removed, wontfix"),
            tuple(7, "XEP-0045 is named before; the first counts"),
            tuple(9, "a project needs its doap:name"));
  }

  @Test
  void invisibleCharactersAreGoneAndLongTextsCut() {
    Software program =
        only(
            "<Project><name>Bu\u202Eoy&#9;A</name><shortdesc>"
                + "x".repeat(5_000)
                + "</shortdesc></Project>");
    assertThat(program.name()).isEqualTo("Bu oy A");
    assertThat(program.descriptions().get(0).text()).hasSize(1_001).endsWith("x\u2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'yyyy'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
        "<a><b></a>",
        "<Project xmlns='http://usefulinc.com/ns/doap#'><name>Buoy</nam></Project>"
      })
  void whatIsNoDoapIsOneFinding(String text) {
    DoapFile file = DoapFile.of(XepSource.of(Path.of("doap/buoy.rdf"), text));
    assertThat(file.programs()).isEmpty();
    assertThat(file.problems()).hasSize(1);
    if (text.contains("DOCTYPE")) {
      assertThat(file.problems().get(0).message()).startsWith("a DOCTYPE is not read");
    }
  }

  @Test
  void depthAndSizeHaveLimits() {
    String deep = "<Project><x>".repeat(60) + "</x></Project>".repeat(60);
    assertThat(read(deep).problems())
        .extracting(Finding::message)
        .contains("elements are nested more than 100 deep");
    String many = "<Project><name>Buoy</name>" + "<os>Linux</os>".repeat(60_000) + "</Project>";
    assertThat(read(many).problems())
        .extracting(Finding::message)
        .contains("it says more than 50000 things");
  }

  private static Software only(String content) {
    DoapFile file = read(content);
    assertThat(file.problems()).isEmpty();
    assertThat(file.programs()).hasSize(1);
    return file.programs().get(0);
  }

  private static DoapFile read(String content) {
    return DoapFile.of(
        XepSource.of(Path.of("doap/buoy.rdf"), "<rdf:RDF" + SPACES + ">" + content + "</rdf:RDF>"));
  }
}

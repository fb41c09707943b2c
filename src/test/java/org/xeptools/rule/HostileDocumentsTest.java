package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xeptools.Cpu;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

/** No rule throws or dawdles, whatever document it is given. */
class HostileDocumentsTest {
  private static final int MANY = 8_000;

  private static final Path FOLDER = Path.of("src/test/resources/hostile");

  /** In milliseconds of a processor. */
  private static final long SOON = 10_000;

  private final XepReader reader = new XepReader();

  @Test
  void files() throws IOException {
    Corpus corpus = Corpus.of(FOLDER, reader);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        assertThatCode(() -> Rules.on(SharedCorpus.DATE).check(reader.read(file), corpus))
            .as(file.toString())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void manyOfTheSame() throws IOException {
    String header =
        "<header>"
            + "<revision><version>0.1</version><date/></revision>".repeat(MANY)
            + "<dependencies>"
            + "<spec>XEP 1</spec>".repeat(MANY)
            + "</dependencies></header>";
    for (String body :
        List.of(
            header,
            "<section1 topic='tide' anchor='tide'/>".repeat(MANY),
            "<section1 topic='tide' anchor='tid'/><link url='#tides'/>".repeat(MANY),
            "<section1 topic='tide'/>".repeat(MANY),
            "<section1 topic='Introduction'/>".repeat(MANY),
            "<section1 topic='IANA' anchor='security'><p>TODO</p></section1>".repeat(MANY),
            "\r\n".repeat(500_000),
            "<example>x</example>".repeat(MANY),
            example("<iq id='a%d' type='get' to='a%d.example'/><iq id='b%d' type='result'/>"),
            example("<tide%d xmlns='urn:xmpp:tides:%d'><host%d>a%d.com</host%d></tide%d>"),
            example("<xs:schema xmlns:xs='a' targetNamespace='urn:xmpp:a%d:%d'/>"),
            example("<message to='a%d.com' from='a%d@b%d.example'/>"),
            example("<message to='a%d.com' from='ada@b%d.example'/><message to='c%d@d.example'/>"),
            example("<iq type='result' id='a' to='a%d@b.example' from='c.example'/>")
                .replaceFirst(
                    "CDATA.", "$0<iq type='get' id='a' from='a@b.example' to='c.example'/>"),
            example("<field var='FORM_TYPE'><value>a</value></field><field var='tide%d'/>")
                .replaceFirst("CDATA.", "$0<x xmlns='jabber:x:data' type='form'>"),
            example(
                    "<x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>t%d</value></field></x>")
                + example("<form_type><name>t%d</name><field var='a%d'/></form_type>"))) {
      check("<xep>" + body + "</xep>");
    }
  }

  private static String example(String piece) {
    StringBuilder text = new StringBuilder("<example><![CDATA[");
    for (int i = 0; i < MANY; i++) {
      text.append(piece.replace("%d", String.valueOf(i)));
    }
    return text.append("]]></example>").toString();
  }

  /** Long addresses, the one well-formed but for its length, exhaust no stack. */
  @Test
  void longAddresses() throws IOException {
    String dots = "a.".repeat(50_000);
    for (String address : List.of(dots + "@" + dots, dots + "a@" + dots + "a", dots + "a/x")) {
      check(
          "<xep><header><author><email>"
              + address
              + "</email><jid>"
              + address
              + "</jid></author></header></xep>");
    }
  }

  /** What the schema asks for is missing, empty or twice; the rules must do without. */
  @Test
  void poorDocuments() throws IOException {
    String empty =
        "<header><number/><status/><type/><approver/><dependencies><spec/></dependencies>"
            + "<shortname/><author/><revision><version/><date/><initials/><remark/></revision>"
            + "<revision/></header><section1 topic='' anchor=''/><section1/><link/><link url=''/>"
            + "<link url='#'/><link url='%'/><link url='#%'/><section1 anchor=' '/>";
    check("<xep/>");
    check("<xep>" + empty + "</xep>");
    check("<xep>" + empty + empty + "</xep>");
    check("<xep><p>" + empty + "</p></xep>");
  }

  private void check(String text) throws IOException {
    Path path = Path.of("xep-9001.xml");
    ParseResult read = reader.read(XepSource.of(path, text));
    Corpus corpus = Corpus.of(FOLDER, reader);
    assertThat(Cpu.millis(() -> Rules.on(SharedCorpus.DATE).check(read, corpus))).isLessThan(SOON);
  }
}

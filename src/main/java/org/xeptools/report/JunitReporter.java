package org.xeptools.report;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * Verdicts as JUnit's XML: a suite for each document with a case for each broken rule, or one case
 * that passes; findings that are not severe enough to fail are the case's output.
 */
public final class JunitReporter implements Reporter {
  private final Path here;
  private final RuleSet rules;
  private final Severity failOn;

  /**
   * @param here the folder that file names are relative to
   * @param failOn the severity from which on a case fails
   */
  public JunitReporter(Path here, RuleSet rules, Severity failOn) {
    this.here = here;
    this.rules = rules;
    this.failOn = failOn;
  }

  @Override
  public String report(List<Verdict> verdicts) {
    SourcePlaces places = new SourcePlaces(here, verdicts);
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "xep check");
      for (Verdict verdict : verdicts) {
        suite(xml, places, verdict);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.append('\n').toString();
  }

  private void suite(XMLStreamWriter xml, SourcePlaces places, Verdict verdict)
      throws XMLStreamException {
    Map<String, List<Finding>> byRule =
        verdict.listed().stream()
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    String file = places.name(verdict.source().path());
    xml.writeCharacters("\n ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", file);
    xml.writeAttribute("tests", String.valueOf(Math.max(1, byRule.size())));
    xml.writeAttribute(
        "failures", String.valueOf(byRule.values().stream().filter(this::fails).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    if (byRule.isEmpty()) {
      start(xml, file, "all rules");
      xml.writeEndElement();
    }
    for (Map.Entry<String, List<Finding>> entry : byRule.entrySet()) {
      test(xml, places, file, entry.getKey(), entry.getValue());
    }
    xml.writeCharacters("\n ");
    xml.writeEndElement();
  }

  private void test(
      XMLStreamWriter xml, SourcePlaces places, String file, String rule, List<Finding> findings)
      throws XMLStreamException {
    start(xml, file, rule);
    String lines =
        findings.stream()
            .map(f -> places.of(f.span()) + ": " + f.severity().word() + ": " + f.message())
            .collect(Collectors.joining("\n"));
    String source = rules.info(rule).map(info -> "\nsee: " + info.citation().text()).orElse("");
    xml.writeCharacters("\n   ");
    if (fails(findings)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", rule);
      String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
      xml.writeAttribute("message", legible(findings.get(0).message() + more));
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(legible(lines + source));
    xml.writeEndElement();
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private boolean fails(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity().atLeast(failOn));
  }

  private static void start(XMLStreamWriter xml, String file, String name)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", file);
    xml.writeAttribute("name", name);
    xml.writeAttribute("file", file);
  }

  /** Only the characters that XML allows. */
  private static String legible(String text) {
    return text.lines()
        .map(line -> CodeFrame.visible(line).replaceAll("[\\p{Cs}\uFFFE\uFFFF]", "\uFFFD"))
        .collect(Collectors.joining("\n"));
  }
}

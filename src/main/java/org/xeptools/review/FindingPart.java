package org.xeptools.review;

import java.util.List;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.report.CodeFrame;
import org.xeptools.rule.RuleSet;
import org.xeptools.site.XmlText;

/** A finding in the input of a page. */
final class FindingPart {
  private final RuleSet rules;

  FindingPart(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Writes {@code finding}.
   *
   * @param line its line, 0 if it is unknown
   * @param href the page that shows the line, "" if there is none
   */
  void write(Finding finding, int line, String href, XmlText xml) {
    xml.open("finding")
        .attribute("severity", finding.severity().word())
        .attribute("rule", finding.rule())
        .attribute("line", line == 0 ? "" : String.valueOf(line))
        .attribute("href", href);
    rules
        .info(finding.rule())
        .ifPresent(
            rule ->
                xml.attribute("citation", rule.citation().text())
                    .attribute("clause", rule.citation().url()));
    xml.element("message", CodeFrame.visible(finding.message()));
    List<Note> notes = finding.notes();
    notes.forEach(note -> xml.element("note", CodeFrame.visible(note.message())));
    finding.fix().ifPresent(fix -> xml.element("fix", CodeFrame.visible(fix.title())));
    xml.close();
  }
}

package org.xeptools.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.woven.Side;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.report.CodeFrame;
import org.xeptools.review.Previews.Preview;
import org.xeptools.rule.Verdict;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.XmlText;

/** The input of the first page of a review. */
final class ReviewIndex {
  /** The most findings and requirements of a file that the page lists; the others are counted. */
  private static final int MAX_FINDINGS = 60;

  private static final int MAX_DEMANDS = 150;

  private final Reviewed reviewed;
  private final FindingPart part;

  ReviewIndex(Reviewed reviewed) {
    this.reviewed = reviewed;
    this.part = new FindingPart(reviewed.rules());
  }

  String write(ReviewParts parts) {
    XmlText xml =
        XmlText.page("review")
            .attribute("from", CodeFrame.visible(reviewed.from()))
            .attribute("to", CodeFrame.visible(reviewed.to()))
            .attribute("title", CodeFrame.visible(reviewed.title().orElse("")))
            .attribute("sentence", reviewed.sentence())
            .flag("incomplete", !reviewed.files().complete());
    for (int i = 0; i < parts.documents().size(); i++) {
      write(parts.documents().get(i), i + 1, xml);
    }
    parts.affected().forEach(file -> write("affected", file, xml));
    parts.others().forEach(file -> write("other", file, xml));
    return xml.end();
  }

  private void write(DocumentReview document, int number, XmlText xml) {
    xml.open("document")
        .attribute("number", number)
        .attribute("name", CodeFrame.visible(document.name()))
        .attribute("formerly", document.formerly().map(CodeFrame::visible))
        .attribute("title", CodeFrame.visible(document.triage().title()))
        .attribute("what", CodeFrame.visible(document.triage().what()))
        .attribute("status", document.triage().status())
        .attribute("page", document.page())
        .attribute("redline", document.redline())
        .attribute("alterations", document.alterations())
        .attribute("source", document.source());
    counts(document.verdict(), xml);
    document.triage().agreement().forEach(name -> xml.element("agreement", name));
    document.triage().labels().forEach(name -> xml.element("label", name));
    document.remarks().forEach(remark -> xml.element("remark", remark));
    findings(document.verdict(), Optional.of(document.source()), xml);
    demands(document, xml);
    document.previews().forEach(preview -> write(preview, xml));
    xml.optional("unseen", document.unseen());
    xml.close();
  }

  private static void counts(Verdict verdict, XmlText xml) {
    xml.attribute("errors", verdict.count(Severity.ERROR))
        .attribute("warnings", verdict.count(Severity.WARNING))
        .attribute("notes", verdict.count(Severity.NOTE));
  }

  private void findings(Verdict verdict, Optional<String> source, XmlText xml) {
    List<Finding> listed =
        verdict.listed().stream()
            .sorted(Comparator.comparing(Finding::severity))
            .limit(MAX_FINDINGS)
            .toList();
    for (Finding finding : listed) {
      boolean here = finding.span().file().equals(verdict.source().path());
      int line = here ? verdict.source().startOf(finding.span()).line() : 0;
      String href = source.filter(s -> line > 0).map(s -> s + "#L" + line).orElse("");
      part.write(finding, line, href, xml);
    }
    if (verdict.findings().size() > listed.size()) {
      xml.open("more").attribute("count", verdict.findings().size() - listed.size()).close();
    }
  }

  private static void demands(DocumentReview document, XmlText xml) {
    Demand.counts(document.demands())
        .forEach(
            (keyword, count) ->
                xml.open("keyword")
                    .attribute("word", keyword)
                    .attribute("came", count.came())
                    .attribute("went", count.went())
                    .attribute("reworded", count.reworded())
                    .close());
    for (Demand demand : document.demands().stream().limit(MAX_DEMANDS).toList()) {
      xml.open("demand").attribute("before", demand.before()).attribute("after", demand.after());
      document
          .page()
          .filter(p -> !demand.id().isEmpty())
          .ifPresent(p -> xml.attribute("href", p + PageAddresses.fragment(demand.id())));
      demand
          .words()
          .forEach(
              words ->
                  xml.open("s")
                      .attribute("side", side(words.side()))
                      .text(CodeFrame.visible(words.text()))
                      .close());
      xml.close();
    }
    if (document.demands().size() > MAX_DEMANDS) {
      int more = document.demands().size() - MAX_DEMANDS;
      xml.open("more-demands").attribute("count", more).close();
    }
  }

  private static String side(Side side) {
    return side == Side.OLD ? "removed" : side == Side.NOW ? "added" : "";
  }

  private static void write(Preview preview, XmlText xml) {
    xml.open("preview")
        .attribute("file", preview.file())
        .attribute("version", preview.old() ? "before" : "after")
        .attribute("page", preview.page())
        .attribute("pages", preview.pages())
        .attribute("width", preview.width())
        .attribute("height", preview.height())
        .attribute("words", CodeFrame.visible(preview.words()))
        .close();
  }

  private void write(String element, FileReview file, XmlText xml) {
    xml.open(element)
        .attribute("name", CodeFrame.visible(file.name()))
        .attribute("what", file.what())
        .attribute("source", file.source());
    file.verdict().ifPresent(verdict -> findings(verdict, file.source(), xml));
    xml.close();
  }
}

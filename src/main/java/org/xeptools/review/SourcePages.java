package org.xeptools.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xeptools.finding.Finding;
import org.xeptools.render.SitePages;
import org.xeptools.report.CodeFrame;
import org.xeptools.review.SourceView.Lines;
import org.xeptools.site.XmlText;

/** Writes pages with sources. */
final class SourcePages {
  private final Reviewed reviewed;
  private final ReviewFiles files;
  private final SitePages stylesheets;
  private final FindingPart part;

  SourcePages(Reviewed reviewed, ReviewFiles files, SitePages stylesheets) {
    this.reviewed = reviewed;
    this.files = files;
    this.stylesheets = stylesheets;
    this.part = new FindingPart(reviewed.rules());
  }

  /** Writes the page of the file {@code name}, and returns its path. */
  String write(String name, String stem, Lines lines, List<Finding> findings) {
    String page = content(name, lines, findings);
    return files.write(
        stem + ".source.html", stylesheets.render("source.xsl", page, parameters(reviewed)));
  }

  /** The input of the page of the file {@code name}. */
  String content(String name, Lines lines, List<Finding> findings) {
    XmlText xml =
        XmlText.page("source")
            .attribute("name", CodeFrame.visible(name))
            .attribute("from", CodeFrame.visible(reviewed.from()))
            .attribute("to", CodeFrame.visible(reviewed.to()));
    new SourceView(lines, findings, part).write(xml);
    return xml.end();
  }

  /** The parameters of all pages of a review. */
  static Map<String, String> parameters(Reviewed reviewed) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("site", reviewed.imprint().site());
    parameters.put("series", reviewed.imprint().base());
    reviewed.imprint().publisher().ifPresent(name -> parameters.put("publisher", name));
    reviewed.imprint().home().ifPresent(home -> parameters.put("home", home));
    return parameters;
  }
}

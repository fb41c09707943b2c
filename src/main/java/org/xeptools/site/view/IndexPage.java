package org.xeptools.site.view;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Readiness;
import org.xeptools.site.program.Implementations;

/** The page of all documents. */
final class IndexPage {
  /** About as many letters as the widest page has room for in the column of titles. */
  private static final int LINE = 110;

  /** What most abstracts begin with, which tells a reader of a list nothing. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?:this|the present) (?:document|specification|xep|protoxep|proposal|jep)"
              + "(?: (?:defin|specif|describ|document|provid|propos|present|outlin)(?:es|ies|s|ed|ied))"
              + "(?:\\s+an?(?: xmpp| jabber)?(?: protocol)? extension for(?= ))?\\s+",
          Pattern.CASE_INSENSITIVE);

  private IndexPage() {}

  static Page of(Series series, boolean start) {
    return Page.of(series, "index.html", "index.xsl", content(series, start));
  }

  private static String content(Series series, boolean start) {
    XmlText content = XmlText.page("series").flag("start", start);
    for (Status status : Status.values()) {
      content
          .open("status")
          .attribute("standing", status.standing().name().toLowerCase(Locale.ROOT))
          .flag("approved", status.isApproved())
          .text(status.pageName())
          .close();
    }
    for (XepType type : XepType.values()) {
      content.element("type", type.sourceName());
    }
    Implementations implementations = Implementations.of(series.corpus());
    for (Entry entry : series.entries()) {
      XepInfo xep = entry.info();
      xep.open(content)
          .attribute("accepted", String.valueOf(xep.accepted()))
          .flag("ready", Readiness.isReady(entry.header()))
          .attribute("implemented", count(implementations, xep))
          .attribute("sig", xep.sig())
          .attribute("shortname", xep.shortname());
      about(xep).ifPresent(words -> content.element("abstract", words));
      xep.tags().forEach(tag -> content.element("tag", tag));
      content.close();
    }
    return content.end();
  }

  /** The number of programs that have it, "" for none. */
  private static String count(Implementations implementations, XepInfo xep) {
    int count = xep.accepted() ? implementations.count(xep.number()) : 0;
    return count == 0 ? "" : String.valueOf(count);
  }

  /** As much of the abstract as fits in a line. */
  private static Optional<String> about(XepInfo xep) {
    String text = FORMULA.matcher(xep.abstractText().strip()).replaceFirst("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String words = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    if (words.length() <= LINE) {
      return Optional.of(words);
    }
    int end = words.lastIndexOf(' ', LINE);
    return Optional.of(words.substring(0, end > 0 ? end : LINE) + " …");
  }
}

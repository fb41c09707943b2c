package org.xeptools.site.view;

import java.util.Locale;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Readiness;

/** The page of all documents. */
final class IndexPage {
  private IndexPage() {}

  static Page of(Series series, boolean start) {
    return Page.of(series, "index.html", "index.xsl", content(series, start))
        .with("pdfs", String.valueOf(series.pdfs()));
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
    for (Entry entry : series.entries()) {
      XepInfo xep = entry.info();
      xep.open(content)
          .attribute("accepted", String.valueOf(xep.accepted()))
          .flag("ready", Readiness.isReady(entry.document().header()))
          .attribute("sig", xep.sig());
      xep.tags().forEach(tag -> content.element("tag", tag));
      content.close();
    }
    return content.end();
  }
}

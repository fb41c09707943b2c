package org.xeptools.site;

import java.util.List;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.XepType;

/**
 * {@code xeplist.xml}, exactly as its readers expect it: order of elements, numbers without leading
 * zeros, statuses as in the source.
 */
final class SeriesXml {
  private SeriesXml() {}

  static String write(List<XepInfo> series) {
    XmlText list = XmlText.file("xep-infos");
    series.forEach(xep -> xep(xep, list));
    return list.end();
  }

  private static void xep(XepInfo xep, XmlText list) {
    list.open("xep")
        .attribute("accepted", String.valueOf(xep.accepted()))
        .element("number", xep.accepted() ? xep.number().replaceFirst("^0+(?=.)", "") : "xxxx")
        .element("title", xep.title())
        .element("abstract", xep.abstractText())
        .element("type", xep.type())
        .element("status", xep.status())
        .element("approver", approver(xep))
        .optional("shortname", xep.shortname().orElse(""));
    group("tags", "tag", xep.tags(), list);
    group("supersedes", "spec", xep.supersedes(), list);
    group("supersededby", "spec", xep.supersededBy(), list);
    xep.lastRevision().ifPresent(revision -> revision(revision, list));
    list.optional("sig", xep.sig().orElse(""))
        .optional("lastcall", xep.lastCall().orElse(""))
        .optional("proto-name", xep.accepted() ? "" : xep.name())
        .close();
  }

  /** For documents that are older than the element; the list has always named an approver. */
  private static String approver(XepInfo xep) {
    if (!xep.approvers().isEmpty()) {
      return String.join(", ", xep.approvers());
    }
    return xep.type().equals(XepType.PROCEDURAL.sourceName())
        ? Approver.BOARD.sourceName()
        : Approver.COUNCIL.sourceName();
  }

  private static void revision(LastRevision revision, XmlText list) {
    list.open("last-revision")
        .element("date", revision.date())
        .element("version", revision.version())
        .optional("initials", revision.initials())
        .optional("remark", revision.remark())
        .close();
  }

  private static void group(String name, String item, List<String> values, XmlText list) {
    if (!values.isEmpty()) {
      list.open(name);
      values.forEach(value -> list.element(item, value));
      list.close();
    }
  }
}

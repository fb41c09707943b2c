package org.xeptools.site;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;

/**
 * {@code xeplist.xml}, to the letter of what its readers expect: order of elements, numbers without
 * leading zeros, statuses as in the source.
 */
final class SeriesXml {
  private final XMLStreamWriter out;

  private SeriesXml(XMLStreamWriter out) {
    this.out = out;
  }

  static String write(List<XepInfo> series) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement("xep-infos");
      SeriesXml list = new SeriesXml(out);
      for (XepInfo xep : series) {
        list.xep(xep);
      }
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("xeplist.xml cannot be written to memory", e);
    }
    return text.toString();
  }

  private void xep(XepInfo xep) throws XMLStreamException {
    line(1);
    out.writeStartElement("xep");
    out.writeAttribute("accepted", String.valueOf(xep.accepted()));
    element(2, "number", xep.accepted() ? xep.number().replaceFirst("^0+(?=.)", "") : "xxxx");
    element(2, "title", xep.title());
    element(2, "abstract", xep.abstractText());
    element(2, "type", xep.type());
    element(2, "status", xep.status());
    element(2, "approver", String.join(", ", xep.approvers()));
    optional(2, "shortname", xep.shortname().orElse(""));
    group("tags", "tag", xep.tags());
    group("supersedes", "spec", xep.supersedes());
    group("supersededby", "spec", xep.supersededBy());
    if (xep.lastRevision().isPresent()) {
      revision(xep, xep.lastRevision().get());
    }
    optional(2, "sig", xep.sig().orElse(""));
    optional(2, "lastcall", xep.lastCall().orElse(""));
    optional(2, "proto-name", xep.accepted() ? "" : xep.name());
    line(1);
    out.writeEndElement();
  }

  private void revision(XepInfo xep, Revision revision) throws XMLStreamException {
    line(2);
    out.writeStartElement("last-revision");
    element(3, "date", xep.date());
    element(3, "version", xep.version());
    optional(3, "initials", revision.initials().map(Field::text).orElse(""));
    String remark =
        revision.remark().map(r -> r.text().value().strip().replaceAll("\\s+", " ")).orElse("");
    optional(3, "remark", remark);
    line(2);
    out.writeEndElement();
  }

  private void group(String name, String item, List<String> values) throws XMLStreamException {
    if (values.isEmpty()) {
      return;
    }
    line(2);
    out.writeStartElement(name);
    for (String value : values) {
      element(3, item, value);
    }
    line(2);
    out.writeEndElement();
  }

  private void optional(int depth, String name, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      element(depth, name, value);
    }
  }

  private void element(int depth, String name, String value) throws XMLStreamException {
    line(depth);
    out.writeStartElement(name);
    out.writeCharacters(value);
    out.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}

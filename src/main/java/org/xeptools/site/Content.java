package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;

/** What a page says, as a small XML text that a stylesheet of templates/site reads. */
public final class Content {
  private final XmlText xml;

  /** A text whose root is {@code root}, with attributes as in {@link #open}. */
  public Content(String root, String... attributes) {
    xml = XmlText.compact(root, attributes);
  }

  /** Opens an element; {@code attributes} are names and values in turn, empty ones left out. */
  public Content open(String name, String... attributes) {
    xml.open(name, attributes);
    return this;
  }

  /** An element with {@code content} in it. */
  public Content element(String name, String content, String... attributes) {
    xml.element(name, content, attributes);
    return this;
  }

  public Content text(String characters) {
    xml.text(characters);
    return this;
  }

  public Content close() {
    xml.close();
    return this;
  }

  /** What lists say of a document in an element {@code xep}, which stays open. */
  public Content openXep(XepInfo xep, String... attributes) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "page",
                xep.page(),
                "label",
                xep.label(),
                "title",
                xep.title(),
                "type",
                xep.type(),
                "status",
                xep.statusName(),
                "date",
                xep.date(),
                "version",
                xep.version()));
    all.addAll(List.of(attributes));
    return open("xep", all.toArray(String[]::new));
  }

  /** What lists say of a document. */
  public Content xep(XepInfo xep, String... attributes) {
    return openXep(xep, attributes).close();
  }

  /** The whole text; all elements are closed. */
  public String end() {
    return xml.end();
  }
}

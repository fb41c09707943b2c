package org.xeptools.site;

/** What can write itself into the input of a page. */
@FunctionalInterface
public interface XmlPart {
  /** Adds all that it says; closes what it opens. */
  void write(XmlText xml);
}

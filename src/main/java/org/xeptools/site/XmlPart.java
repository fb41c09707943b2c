package org.xeptools.site;

/** A value that can write itself into the input of a page. */
@FunctionalInterface
public interface XmlPart {
  /** Writes its elements; closes all that it opens. */
  void write(XmlText xml);
}

package org.xeptools.site.search;

import java.util.Collection;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;

/**
 * The words of a document that are worth searching for, each once.
 *
 * @param prominent those in a heading, and those that it has often
 */
record SearchWords(Collection<String> prominent, Collection<String> others) {
  void write(FactWriter out) {
    out.texts(prominent).texts(others);
  }

  static SearchWords read(FactReader in) {
    return new SearchWords(in.texts(), in.texts());
  }
}

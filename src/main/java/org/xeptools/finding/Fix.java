package org.xeptools.finding;

import java.util.List;
import org.xeptools.source.Edit;

/**
 * How a finding can be fixed.
 *
 * @param title what it does, as an imperative: {@code Write Council}
 * @param safety whether it may be applied without review
 * @param edits the replacements, which do not overlap
 */
public record Fix(String title, Safety safety, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}

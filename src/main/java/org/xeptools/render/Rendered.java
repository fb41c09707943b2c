package org.xeptools.render;

import java.util.List;
import org.xeptools.finding.Finding;

/**
 * What rendering gave.
 *
 * @param content the bytes of the file
 * @param problems what could not be shown as it should: an unknown element, a missing glyph
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
public record Rendered(byte[] content, List<Finding> problems) {
  public Rendered {
    problems = List.copyOf(problems);
  }
}

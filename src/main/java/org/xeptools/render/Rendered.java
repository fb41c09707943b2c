package org.xeptools.render;

import java.util.List;
import java.util.Map;
import org.xeptools.finding.Finding;

/**
 * What rendering gave.
 *
 * @param content the bytes of the file
 * @param beside the text of files that it links to, by their way from the root of the output
 * @param problems what could not be shown as it should: an unknown element, a missing glyph
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
public record Rendered(byte[] content, Map<String, String> beside, List<Finding> problems) {
  public Rendered {
    beside = Map.copyOf(beside);
    problems = List.copyOf(problems);
  }
}

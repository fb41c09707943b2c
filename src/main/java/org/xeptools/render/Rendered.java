package org.xeptools.render;

import java.util.List;
import java.util.Map;
import org.xeptools.finding.Finding;

/**
 * The result of rendering.
 *
 * @param content the bytes of the file
 * @param beside the text of files that it links to, by path from the root of the output
 * @param problems findings about parts that could not be shown properly, such as unknown elements
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Rendered(byte[] content, Map<String, String> beside, List<Finding> problems) {
  public Rendered {
    beside = Map.copyOf(beside);
    problems = List.copyOf(problems);
  }
}

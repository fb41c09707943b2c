package org.xeptools.document;

import java.util.List;
import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * What reading a file gave.
 *
 * @param source the text, empty if the bytes are no text
 * @param document the document, unless the file is not well-formed or no XEP
 * @param problems what is wrong with its form, in order of place
 */
public record ParseResult(
    XepSource source, Optional<XepDocument> document, List<Finding> problems) {
  public ParseResult {
    problems = List.copyOf(problems);
  }
}

package org.xeptools.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.xml.FormFault;
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

  /** The result for a file whose bytes the machine does not give, for {@code reason}. */
  public static ParseResult unreadable(Path path, String reason) {
    XepSource nothing = XepSource.of(path, "");
    Finding finding =
        FormFault.UNREADABLE_FILE.at(nothing.span(0, 0), "the file cannot be read: " + reason);
    return new ParseResult(nothing, Optional.empty(), List.of(finding));
  }
}

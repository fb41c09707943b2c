package org.xeptools.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.xml.FormFault;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * The result of reading a file.
 *
 * @param source the text, empty if the bytes are not text
 * @param document the document, empty if the file is not well-formed or not a XEP
 * @param problems the faults of form, in order of place
 */
public record ParseResult(
    XepSource source, Optional<XepDocument> document, List<Finding> problems) {
  public ParseResult {
    problems = List.copyOf(problems);
  }

  /** The result for a file that cannot be read, for {@code reason}. */
  public static ParseResult unreadable(Path path, String reason) {
    XepSource nothing = XepSource.of(path, "");
    Finding finding =
        FormFault.UNREADABLE_FILE.at(nothing.span(0, 0), "the file cannot be read: " + reason);
    return new ParseResult(nothing, Optional.empty(), List.of(finding));
  }
}

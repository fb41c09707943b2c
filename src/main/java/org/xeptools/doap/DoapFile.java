package org.xeptools.doap;

import java.util.List;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * A DOAP file.
 *
 * @param programs the programs that it describes
 * @param problems its faults; what is faulty is left out
 */
public record DoapFile(XepSource source, List<Software> programs, List<Finding> problems) {
  /** The folder of these files, in the folder of the published documents. */
  public static final String FOLDER = "doap";

  /** The rule that their faults break. */
  public static final String RULE = "malformed-doap";

  /** The most bytes of a file. */
  public static final int MAX_SIZE = 1_000_000;

  public DoapFile {
    programs = List.copyOf(programs);
    problems = List.copyOf(problems);
  }

  /** Reads {@code source}. */
  public static DoapFile of(XepSource source) {
    return new DoapReader(source).read();
  }
}

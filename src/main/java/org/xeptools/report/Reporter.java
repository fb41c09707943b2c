package org.xeptools.report;

import java.util.List;
import org.xeptools.rule.Verdict;

/** Writes verdicts in one format. */
public interface Reporter {
  /** The whole report as text; files are named relative to the working directory. */
  String report(List<Verdict> verdicts);
}

package org.xeptools.cli;

import java.nio.file.Path;
import org.xeptools.report.Style;
import org.xeptools.report.TextReporter;
import org.xeptools.rule.RuleSet;
import picocli.CommandLine.Option;

/** What the terminal can show, and the colors that the user chose. */
final class Terminal {
  private static final int DEFAULT_WIDTH = 80;
  private static final int MIN_WIDTH = 20;
  private static final int MAX_WIDTH = 160;

  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto, always or never (default: auto; NO_COLOR turns it off).")
  private Colour colour = Colour.AUTO;

  Style style() {
    return new Style(
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> isTerminal("out") && System.getenv("NO_COLOR") == null;
        });
  }

  /** A report for a person; without a known width, each message is one line. */
  TextReporter reporter(Path here, RuleSet rules) {
    boolean folds = isTerminal("out") || System.getenv("COLUMNS") != null;
    return new TextReporter(here, rules, style(), width(), folds);
  }

  int width() {
    try {
      String columns = System.getenv("COLUMNS");
      int told = columns == null ? 0 : Integer.parseInt(columns);
      // A terminal that does not know its width says 0.
      return told < MIN_WIDTH ? DEFAULT_WIDTH : Math.min(MAX_WIDTH, told);
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** The launcher says which streams are a terminal, since no Java up to 25 can tell. */
  static boolean isTerminal(String stream) {
    return System.getenv().getOrDefault("XEP_TTY", "").contains(stream);
  }
}

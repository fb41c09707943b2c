package org.xeptools.site;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that spreadsheets take for text. */
public final class Csv {
  /** What begins a formula, in ASCII and as wide letters. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** A record with the line end after it. */
  public static String row(String... values) {
    return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String harmless = isFormula(text) ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** Spreadsheets treat such a value as a formula; an apostrophe before it makes it text. */
  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}

package org.xeptools.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats a rule's Markdown page for a terminal: paragraphs filled, headings bold. */
public final class TerminalPage {
  private static final Pattern ITEM = Pattern.compile("(- |\\d+\\. ).*");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String VERBATIM = "    ";
  private static final String FENCE = "```";

  private final Style style;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean fenced;

  private TerminalPage(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The page {@code markdown} for a terminal of {@code width} columns. */
  public static String of(String markdown, Style style, int width) {
    TerminalPage page = new TerminalPage(style, width);
    markdown.lines().forEach(page::line);
    page.endParagraph();
    return page.out.toString();
  }

  private void line(String line) {
    boolean goesOn = paragraph.length() > 0;
    if (line.startsWith(FENCE)) {
      endParagraph();
      fenced = !fenced;
    } else if (fenced) {
      out.append(style.code(VERBATIM + line)).append('\n');
    } else if (line.isBlank()) {
      endParagraph();
      out.append('\n');
    } else if (line.startsWith("#")) {
      endParagraph();
      out.append(style.bold(line.replaceFirst("^#+\\s*", ""))).append('\n');
    } else if (line.startsWith(VERBATIM) && !goesOn) {
      out.append(style.code(line)).append('\n');
    } else {
      if (ITEM.matcher(line).matches()) {
        endParagraph();
      }
      paragraph.append(paragraph.length() > 0 ? " " : "").append(line.strip());
    }
  }

  private void endParagraph() {
    if (paragraph.length() == 0) {
      return;
    }
    String text = paragraph.toString();
    paragraph.setLength(0);
    Matcher item = ITEM.matcher(text);
    String indent = item.matches() ? " ".repeat(item.group(1).length()) : "";
    StringBuilder line = new StringBuilder();
    boolean begun = false;
    for (String word : text.split(" ", -1)) {
      if (begun && columns(line) + 1 + columns(word) > width) {
        out.append(coloured(line)).append('\n');
        line.setLength(0);
        line.append(indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    out.append(coloured(line)).append('\n');
  }

  /** The backquotes of code are kept if there is no colour. */
  private int columns(CharSequence text) {
    String shown = style.coloured() ? text.toString().replace("`", "") : text.toString();
    return CodeFrame.columns(shown);
  }

  private String coloured(CharSequence line) {
    if (!style.coloured()) {
      return line.toString();
    }
    return CODE.matcher(line)
        .replaceAll(code -> Matcher.quoteReplacement(style.code(code.group(1))));
  }
}

package org.xeptools.report;

import java.util.List;
import org.xeptools.change.Triage;

/** The triage of each document in a change, for the editors who sort pull requests. */
public final class TriageText {
  private TriageText() {}

  /** Plain text; "" if nothing changed. */
  public static String plain(List<Triage> all) {
    StringBuilder out = new StringBuilder();
    for (Triage one : all) {
      out.append('\n').append(CodeFrame.visible(heading(one))).append('\n');
      out.append("  ").append(CodeFrame.visible(one.what())).append('\n');
      line("status", one.status(), out);
      line("agreement of", String.join(", ", one.agreement()), out);
      line("labels", String.join(", ", one.labels()), out);
    }
    return out.toString();
  }

  private static void line(String name, String value, StringBuilder out) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(": ").append(CodeFrame.visible(value)).append('\n');
    }
  }

  /** A table in Markdown; "" if nothing changed. */
  public static String markdown(List<Triage> all) {
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("### What changes\n\n");
    out.append("| document | what | status | agreement of | labels |\n|---|---|---|---|---|\n");
    for (Triage one : all) {
      for (String cell :
          List.of(
              heading(one),
              one.what(),
              one.status(),
              String.join(", ", one.agreement()),
              String.join(", ", one.labels()))) {
        out.append("| ").append(MarkdownText.escaped(cell)).append(' ');
      }
      out.append("|\n");
    }
    return out.append('\n').toString();
  }

  private static String heading(Triage one) {
    return one.title().isEmpty() ? one.file() : one.file() + ": " + one.title();
  }
}

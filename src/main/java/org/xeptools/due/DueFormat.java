package org.xeptools.due;

import org.xeptools.calendar.LastCallCalendar;
import org.xeptools.report.Style;

/** The formats of {@code xep due}. */
public enum DueFormat {
  /** For a terminal. */
  TABLE {
    @Override
    public String write(Due due, Style style, int width) {
      return new DueTable(due, style, width).write();
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String write(Due due, Style style, int width) {
      return DueJson.write(due);
    }
  },
  /** The last calls as a calendar. */
  ICS {
    @Override
    public String write(Due due, Style style, int width) {
      return LastCallCalendar.write(due.published(), due.today(), due.base());
    }
  },
  /** Markdown for an issue on GitHub. */
  GITHUB {
    @Override
    public String write(Due due, Style style, int width) {
      return DueMarkdown.write(due);
    }
  };

  /**
   * {@code due} as text.
   *
   * @param width the columns of the terminal
   */
  public abstract String write(Due due, Style style, int width);
}

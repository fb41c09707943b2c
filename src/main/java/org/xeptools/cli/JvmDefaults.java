package org.xeptools.cli;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Defaults of the whole process, set once, so that every machine behaves the same. */
public final class JvmDefaults {
  /**
   * FOP and its libraries log through java.util.logging, which would write to the user's screen;
   * what matters to an author comes as an event. The field keeps the logger alive, since a logger
   * that is collected is created again with its old level.
   */
  private static final Logger CHATTER = Logger.getLogger("org.apache");

  private JvmDefaults() {}

  /**
   * Sets all defaults. FOP writes dates in the time zone of the process and numbers in the digits
   * of its locale.
   */
  public static void settle() {
    System.setProperty("java.awt.headless", "true");
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    Locale.setDefault(Locale.ROOT);
    CHATTER.setLevel(Level.OFF);
  }
}

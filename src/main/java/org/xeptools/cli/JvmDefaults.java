package org.xeptools.cli;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Defaults of the whole process, set once, so that every machine behaves the same. */
public final class JvmDefaults {
  /**
   * FOP and the libraries below it log through java.util.logging, which would write to the user's
   * screen; what matters to an author comes as an event. The field keeps the logger, since
   * forgotten ones come back with their old level.
   */
  private static final Logger CHATTER = Logger.getLogger("org.apache");

  private JvmDefaults() {}

  /** Sets all of it. FOP writes dates in the zone of the process and numbers in its digits. */
  public static void settle() {
    System.setProperty("java.awt.headless", "true");
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    Locale.setDefault(Locale.ROOT);
    CHATTER.setLevel(Level.OFF);
  }
}

package org.xeptools;

import org.xeptools.render.Stylesheets;

/** The program's stylesheets, compiled once for all tests of a process: a set takes seconds. */
public final class TestStylesheets {
  public static final Stylesheets SHARED = new Stylesheets();

  private TestStylesheets() {}
}

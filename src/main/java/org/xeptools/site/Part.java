package org.xeptools.site;

import java.util.List;

/** One kind of output of a site. Planning is pure: what it makes is written by others. */
public interface Part {
  /** What there is to make for {@code series}, in a stable order. */
  List<Task> tasks(Series series);
}

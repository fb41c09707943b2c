package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.Woven.Run;
import org.xeptools.document.xml.MappedText;

/** A sequence of pieces; adjacent characters of one side become one run. */
final class Pieces {
  private final List<Woven> all = new ArrayList<>();

  void add(Woven piece) {
    all.add(piece);
  }

  void add(MappedText text, int start, int end, Side side) {
    if (start >= end) {
      return;
    }
    if (!all.isEmpty()
        && all.get(all.size() - 1) instanceof Run run
        && run.text() == text
        && run.side() == side
        && run.end() == start) {
      all.set(all.size() - 1, new Run(text, run.start(), end, side));
    } else {
      all.add(new Run(text, start, end, side));
    }
  }

  List<Woven> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}

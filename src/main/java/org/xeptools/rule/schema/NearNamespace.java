package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.rule.example.NamespaceSpelling;

/** Finds the defined namespace that another one was probably meant to be. */
enum NearNamespace {
  VERSION,
  LETTERS,
  SHAPE,
  FAR;

  private static final int FEWEST_PARTS = 3;

  /** The relation of the undefined {@code name} to {@code defined}. */
  static NearNamespace of(NamespaceForm name, NamespaceForm defined) {
    if (name.stem().equals(defined.stem()) && defined.isVersioned()) {
      return VERSION;
    }
    if (NamespaceSpelling.isSlip(name.name(), defined.name())) {
      return LETTERS;
    }
    boolean shape =
        name.parts().equals(defined.parts())
            || (name.parts().size() > FEWEST_PARTS && name.sorted().equals(defined.sorted()))
            || isNumbered(name, defined)
            || hasLost(name, defined)
            || (!name.old().isEmpty() && name.old().equals(defined.recent()));
    return shape ? SHAPE : FAR;
  }

  /** {@code bind2:1} for {@code bind:0}. */
  private static boolean isNumbered(NamespaceForm a, NamespaceForm b) {
    return a.parts().get(0).equals("urn")
        && !a.last().equals(b.last())
        && a.letters().equals(b.letters());
  }

  /** True if {@code a} lacks one part of {@code b}, other than the last ones. */
  private static boolean hasLost(NamespaceForm a, NamespaceForm b) {
    if (b.parts().size() != a.parts().size() + 1
        || a.parts().size() < FEWEST_PARTS
        || !a.last().equals(b.last())) {
      return false;
    }
    for (int i = 1; i < b.parts().size() - 1; i++) {
      List<String> without = new ArrayList<>(b.parts());
      without.remove(i);
      if (without.equals(a.parts())) {
        return true;
      }
    }
    return false;
  }
}

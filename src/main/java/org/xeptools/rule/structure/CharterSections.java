package org.xeptools.rule.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.XepType;

/** Recognizes charters of SIGs, which have sections of their own. */
final class CharterSections {
  private static final Pattern TITLE =
      Pattern.compile("(?i).*(?:\\bSIG\\b|Special Interests? Group).*");

  private CharterSections() {}

  /** True if {@code document} is a charter. */
  static boolean is(XepDocument document) {
    Optional<XepType> type = document.header().type();
    boolean old =
        type.equals(Optional.of(XepType.SIG_FORMATION))
            || type.equals(Optional.of(XepType.SIG_PROPOSAL));
    return old
        || (type.equals(Optional.of(XepType.PROCEDURAL))
            && document
                .header()
                .title()
                .filter(t -> TITLE.matcher(t.text()).matches())
                .isPresent());
  }
}

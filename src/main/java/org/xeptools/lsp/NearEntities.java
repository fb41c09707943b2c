package org.xeptools.lsp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.finding.Finding;
import org.xeptools.source.Edit;
import org.xeptools.source.Spelling;

/**
 * The entity nearest to an undeclared one, where the finding itself has no fix; an editor can show
 * a guess before it is made.
 */
final class NearEntities {
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{2,60});");

  private NearEntities() {}

  /** The edit that refers to it; empty if no name is close. */
  static Optional<List<Edit>> edit(View view, Finding finding) {
    Matcher reference = REFERENCE.matcher(view.text().source().textOf(finding.span()));
    if (!finding.rule().equals("undefined-entity")
        || finding.fix().isPresent()
        || !reference.matches()) {
      return Optional.empty();
    }
    return nearest(view, reference.group(1))
        .map(name -> List.of(new Edit(finding.span(), "&" + name + ";")));
  }

  private static Optional<String> nearest(View view, String written) {
    return EntityGuide.of(view).all().stream()
        .map(EntityDeclaration::name)
        .filter(name -> Spelling.isClose(name, written))
        .min(Comparator.comparingInt(name -> Spelling.distance(name, written)));
  }
}

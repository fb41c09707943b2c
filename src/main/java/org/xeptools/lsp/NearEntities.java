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

/** The entity that a reference to an undeclared one probably means. */
final class NearEntities {
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{2,60});");

  private NearEntities() {}

  /** The edit that refers to it; empty if no name is close. */
  static Optional<List<Edit>> edit(View view, Finding finding) {
    Matcher reference = REFERENCE.matcher(view.text().source().textOf(finding.span()));
    if (!finding.rule().equals("undefined-entity") || !reference.matches()) {
      return Optional.empty();
    }
    String written = reference.group(1);
    return EntityGuide.of(view).all().stream()
        .map(EntityDeclaration::name)
        .filter(name -> Spelling.isClose(name, written))
        .min(Comparator.comparingInt(name -> Spelling.distance(name, written)))
        .map(name -> List.of(new Edit(finding.span(), "&" + name + ";")));
  }
}

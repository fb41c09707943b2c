package org.xeptools.lsp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.Edit;
import org.xeptools.source.Spelling;

/**
 * The entity that a reference to an undeclared one probably means: the one that the finding names,
 * or else the nearest.
 */
final class NearEntities {
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{2,60});");
  private static final Pattern NAMED = Pattern.compile("There is an entity &([\\w.-]+);");

  private NearEntities() {}

  /** The edit that refers to it; empty if no name is close. */
  static Optional<List<Edit>> edit(View view, Finding finding) {
    Matcher reference = REFERENCE.matcher(view.text().source().textOf(finding.span()));
    if (!finding.rule().equals("undefined-entity") || !reference.matches()) {
      return Optional.empty();
    }
    return named(finding)
        .or(() -> nearest(view, reference.group(1)))
        .map(name -> List.of(new Edit(finding.span(), "&" + name + ";")));
  }

  private static Optional<String> named(Finding finding) {
    return finding.notes().stream()
        .map(Note::message)
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<String> nearest(View view, String written) {
    return EntityGuide.of(view).all().stream()
        .map(EntityDeclaration::name)
        .filter(name -> Spelling.isClose(name, written))
        .min(Comparator.comparingInt(name -> Spelling.distance(name, written)));
  }
}

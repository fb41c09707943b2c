package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/**
 * Elements that the schema wants before another, inserted empty; the legal notice as its entity.
 */
final class MissingElements {
  private static final Pattern MISSING =
      Pattern.compile("(`\\w+`(?:, `\\w+`)*) (?:is|are) missing before `\\w+`");
  private static final String NOTICE = "LEGALNOTICE";

  private MissingElements() {}

  /** What the insertion is called. */
  static String title(View view, Finding finding, List<Edit> edits) {
    return "Insert "
        + String.join(", ", names(finding))
        + LineEdits.atLine(view.text().source(), edits);
  }

  private static List<String> names(Finding finding) {
    Matcher missing = MISSING.matcher(finding.message());
    return missing.matches() ? List.of(missing.group(1).replace("`", "").split(", ")) : List.of();
  }

  /** The edit that inserts the elements that {@code finding} misses. */
  static Optional<List<Edit>> insert(View view, Finding finding) {
    List<String> names = names(finding);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    XepSource source = view.text().source();
    int at = finding.span().start();
    while (at > 0 && source.text().charAt(at) != '<') {
      at--; // the finding may be at the name alone
    }
    int line = source.lines().startOfLine(source.lines().position(at).line());
    String indent = source.text().substring(line, at);
    String between = indent.isBlank() ? source.lineEnd() + indent : "";
    boolean declared =
        EntityGuide.of(view).all().stream().anyMatch(entity -> entity.name().equals(NOTICE));
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.add(name.equals("legal") && declared ? "&" + NOTICE + ";" : "<" + name + "/>");
    }
    String text = String.join(between, all) + between;
    return Optional.of(List.of(new Edit(source.span(at, at), text)));
  }
}

package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.xeptools.source.Edit;

/**
 * What the author has to write into an insertion, which may be far from the cursor: the editor is
 * asked to select it.
 */
final class ToFillIn {
  /** The words that stand for the text of a section. */
  static final String TEXT = "TODO";

  /** The words that stand for the reason of an exception. */
  static final String REASON = "say why";

  private static final Pattern PLACE = Pattern.compile(TEXT + "|" + REASON + "|<\\w+/>");

  private ToFillIn() {}

  /** The command that selects it after {@code edits}, if the editor shows places on request. */
  static Optional<Command> command(View view, List<Edit> edits) {
    if (!view.session().abilities().showing() || edits.size() != 1) {
      return Optional.empty();
    }
    TextEdit edit = view.edit(edits.get(0));
    Matcher place = PLACE.matcher(edit.getNewText());
    return place.find()
        ? Optional.of(
            new Command(
                "Select what is to be written",
                Commands.SELECT,
                List.of(view.text().uri(), place(edit, place.start()), place(edit, place.end()))))
        : Optional.empty();
  }

  /** Where a place in the new text will be; the text before it is in ASCII. */
  private static Position place(TextEdit edit, int offset) {
    String before = edit.getNewText().substring(0, offset);
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = offset - (before.lastIndexOf('\n') + 1);
    Position start = edit.getRange().getStart();
    return new Position(
        start.getLine() + lines, lines == 0 ? start.getCharacter() + column : column);
  }
}

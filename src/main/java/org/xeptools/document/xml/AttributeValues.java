package org.xeptools.document.xml;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.xeptools.finding.Finding;
import org.xeptools.source.SourceSpan;

/** Values of attributes: references expanded, white space normalised (XML § 3.3.3). */
final class AttributeValues {
  private final Path file;
  private final Expansion expansion;
  private final Consumer<Finding> problems;

  AttributeValues(Path file, Expansion expansion, Consumer<Finding> problems) {
    this.file = file;
    this.expansion = expansion;
    this.problems = problems;
  }

  MappedText of(XmlEvent.RawAttribute raw) {
    SourceSpan reference = expansion.place();
    if (reference != null) {
      expansion.count(raw.value().length(), reference);
    }
    MappedText.Builder value = new MappedText.Builder(file);
    add(raw.value(), raw.valueStart(), value);
    return value.build();
  }

  private void add(String raw, int start, MappedText.Builder value) {
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '&') {
        int stop = raw.indexOf(';', i) + 1;
        addReference(raw.substring(i, stop), start + i, start + stop, value);
        i = stop;
      } else if (c == '\r' && raw.startsWith("\n", i + 1)) {
        append(value, " ", start + i, start + i + 2);
        i += 2;
      } else {
        append(
            value,
            c == '\t' || c == '\n' || c == '\r' ? " " : String.valueOf(c),
            start + i,
            start + i + 1);
        i++;
      }
    }
  }

  private void addReference(String written, int start, int end, MappedText.Builder value) {
    String name = written.substring(1, written.length() - 1);
    SourceSpan place = expansion.span(start, end);
    if (CharacterReferences.needsNoDeclaration(name)) {
      append(value, CharacterReferences.expand(written), start, end);
      return;
    }
    expansion.refer(name, place);
    Optional<String> replacement =
        expansion.usable(name, place).flatMap(known -> known.entity().text());
    if (replacement.isEmpty()) {
      append(value, written, start, end);
    } else if (replacement.get().indexOf('<') >= 0) {
      problems.accept(
          FormFault.NOT_WELL_FORMED.at(
              place,
              "the entity " + written + " holds markup, which is not allowed in an attribute"));
      append(value, written, start, end);
    } else {
      expansion.count(replacement.get().length(), place);
      expansion.enter(name, place);
      add(replacement.get(), 0, value);
      expansion.leave();
    }
  }

  private void append(MappedText.Builder value, String piece, int start, int end) {
    SourceSpan reference = expansion.place();
    if (reference != null) {
      value.whole(piece, reference.start(), reference.end());
    } else if (piece.length() == end - start) {
      value.exact(piece, start);
    } else {
      value.whole(piece, start, end);
    }
  }
}

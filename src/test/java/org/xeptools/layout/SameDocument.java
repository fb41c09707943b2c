package org.xeptools.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Comment;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.ProcessingInstruction;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.Blanks;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;
import org.xeptools.source.XepSource;

/** What must hold of the layout of every document. */
public final class SameDocument {
  /** Elements between whose children nobody sees white space. */
  private static final Set<String> OPEN =
      Stream.of(
              Set.of("xep", "header"),
              Vocabulary.SECTIONS,
              Vocabulary.HEADER_RECORDS,
              Vocabulary.LISTS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> EXACT = Set.of("example", "code", "pre", "tt");

  private SameDocument() {}

  /** Lays out {@code read}, and returns the result once all that must hold of it does. */
  public static ParseResult laidOut(ParseResult read, XepReader reader) {
    XepSource source = read.source();
    List<Edit> edits = Formatter.format(read);
    if (edits.isEmpty()) {
      return read;
    }
    assertThat(Formatter.accepts(read)).isTrue();
    int done = 0;
    for (Edit edit : edits) {
      assertThat(edit.span().file()).isEqualTo(source.path());
      assertThat(edit.span().start()).as("in order: %s", edit).isGreaterThanOrEqualTo(done);
      assertThat(source.textOf(edit.span()) + edit.replacement()).matches("[ \t\r\n]+");
      assertThat(source.textOf(edit.span())).isNotEqualTo(edit.replacement());
      assertThat(splits(source.text(), edit.span().start())).isFalse();
      assertThat(splits(source.text(), edit.span().end())).isFalse();
      done = edit.span().end() + 1;
    }
    String text = Edits.apply(source.text(), edits);
    ParseResult after = reader.read(XepSource.of(source.path(), text));
    assertThat(Formatter.format(after)).as("twice is once").isEmpty();
    assertThat(lines(after.document().orElseThrow().root()))
        .isEqualTo(lines(read.document().orElseThrow().root()));
    assertThat(after.problems())
        .extracting(problem -> problem.rule() + problem.message())
        .isEqualTo(
            read.problems().stream().map(problem -> problem.rule() + problem.message()).toList());
    return after;
  }

  /** True if {@code offset} is between a CR and its LF. */
  private static boolean splits(String text, int offset) {
    return offset > 0 && text.startsWith("\r\n", offset - 1);
  }

  private static List<String> lines(Element root) {
    List<String> lines = new ArrayList<>();
    lines(root, false, lines);
    return lines;
  }

  private static void lines(Element element, boolean within, List<String> lines) {
    boolean exact =
        within || EXACT.contains(element.name()) || !element.value("xml:space").isEmpty();
    StringBuilder tag = new StringBuilder("<" + element.name());
    element
        .attributes()
        .forEach(a -> tag.append(' ').append(a.name()).append('=').append(a.value().value()));
    lines.add(tag + ">");
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        lines(inner, exact, lines);
      } else if (child instanceof Comment comment) {
        lines.add("<!--" + comment.text());
      } else if (child instanceof ProcessingInstruction instruction) {
        lines.add("<?" + instruction.target() + " " + instruction.data());
      } else if (child instanceof Text text) {
        String value = text.text().value();
        if (exact) {
          lines.add(value);
        } else if (!OPEN.contains(element.name()) || !Blanks.folded(value).isBlank()) {
          lines.add(Blanks.folded(value));
        }
      }
    }
    lines.add("</" + element.name() + ">");
  }
}

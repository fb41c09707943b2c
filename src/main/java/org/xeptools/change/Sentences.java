package org.xeptools.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.Blanks;

/**
 * The prose of a document, sentence by sentence, without markup; a reference to a XEP is read as
 * its number, whether or not it is an entity.
 */
final class Sentences {
  private static final String ENDS = ".:;?!";
  private static final String POINTS = ".,;:)";
  private static final Pattern XEP_ENTITY = Pattern.compile("xep\\d{4}");

  /** {@code Service Discovery (XEP-0030)}, the text of a XEP's entity. */
  private static final Pattern TITLED =
      Pattern.compile("(?:\\b\\p{Lu}[\\w/-]{0,40}\\s){1,8}\\((XEP-\\d{4})\\)");

  private final List<String> all = new ArrayList<>();
  private final Set<String> code = new HashSet<>();
  private final List<Element> notes = new ArrayList<>();
  private StringBuilder text = new StringBuilder();

  private Sentences() {}

  static Sentences of(XepDocument document) {
    Sentences sentences = new Sentences();
    document.header().abstractText().ifPresent(field -> sentences.block(field.element()));
    document.sections().forEach(section -> sentences.block(section.element()));
    sentences.footnotes();
    return sentences;
  }

  /** All sentences, in order. */
  List<String> all() {
    return all;
  }

  /** The words that are marked as code. */
  Set<String> code() {
    return code;
  }

  /** The sentences of one element. */
  static List<String> of(Element element) {
    Sentences sentences = new Sentences();
    sentences.block(element);
    sentences.footnotes();
    return sentences.all;
  }

  /** The sentences of a text without markup. */
  static List<String> of(String words) {
    Sentences sentences = new Sentences();
    sentences.text.append(words);
    sentences.flush();
    return sentences.all;
  }

  private void block(Element element) {
    flush();
    children(element);
    flush();
  }

  private void children(Element element) {
    for (Node child : element.children()) {
      if (child instanceof Text words) {
        text.append(words.text().value());
      } else if (child instanceof Element inner) {
        inline(inner);
      }
    }
  }

  private void inline(Element element) {
    if (Vocabulary.LISTINGS.contains(element.name())) {
      flush();
    } else if (isBlock(element)) {
      block(element);
    } else if (element.is("note")) {
      if (element.entity().isEmpty()) {
        notes.add(element);
      }
    } else if (element.is("br")) {
      text.append(' ');
    } else if (element.entity().filter(e -> XEP_ENTITY.matcher(e).matches()).isPresent()) {
      text.append("XEP-").append(element.entity().orElseThrow().substring(3));
    } else if (element.is("link") && element.text().value().strip().startsWith("http")) {
      // An address in the text counts as a link's target, not as a word.
      text.append("http");
    } else {
      if (element.is("tt")) {
        code.addAll(Wording.words(element.text().value()));
      }
      children(element);
    }
  }

  private static boolean isBlock(Element element) {
    return Section.isSection(element)
        || Vocabulary.BLOCKS.contains(element.name())
        || element.is("caption");
  }

  private void flush() {
    String line = Blanks.folded(text).strip();
    text = new StringBuilder();
    // The entity of a XEP leaves a blank in place of its note.
    String numbered = line.contains("(XEP-") ? TITLED.matcher(line).replaceAll("$1") : line;
    split(numbered);
  }

  /** Removes blanks before full stops; a sentence ends at a blank after one. */
  private void split(String line) {
    StringBuilder sentence = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' && i + 1 < line.length() && POINTS.indexOf(line.charAt(i + 1)) >= 0) {
        continue;
      }
      if (c == ' ' && ENDS.indexOf(before) >= 0) {
        add(sentence);
        sentence = new StringBuilder();
      } else {
        sentence.append(c);
      }
      before = c;
    }
    add(sentence);
  }

  private void add(StringBuilder sentence) {
    if (!sentence.toString().isBlank()) {
      all.add(sentence.toString());
    }
  }

  /** Notes come last, as on the page. */
  private void footnotes() {
    for (int i = 0; i < notes.size(); i++) {
      block(notes.get(i));
    }
  }
}

package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.XepAddress;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/**
 * The words of a cell or paragraph, with its links and, apart from them, its notes.
 *
 * @param pieces the text in order, white space folded
 * @param notes the notes in it, but not those that only cite what is linked
 * @param named the XEPs that the text names, each once
 */
public record SuiteWords(List<Piece> pieces, List<Note> notes, List<Name> named) {
  /**
   * A stretch of text.
   *
   * @param url what it links to, if it does and may
   */
  public record Piece(String text, Optional<String> url) {}

  /**
   * A note.
   *
   * @param about the number of the XEP that it is behind, if any
   */
  public record Note(SuiteWords words, Optional<String> about) {}

  /**
   * A XEP by its number, {@code 0030}.
   *
   * @param isAside true if it is named in parentheses: "(See also: …)"
   */
  public record Name(String number, boolean isAside) {}

  private static final Pattern NUMBER = Pattern.compile("\\bXEP-(\\d{4})\\b");
  private static final Pattern CITATION = Pattern.compile("^(?:[A-Z][\\w-]*|RFC \\d+)[^:]{0,80}:");

  public SuiteWords {
    pieces = List.copyOf(pieces);
    notes = List.copyOf(notes);
    named = List.copyOf(named);
  }

  /** The words of {@code nodes}. */
  public static SuiteWords of(List<? extends Node> nodes) {
    Reader reader = new Reader();
    nodes.forEach(reader::read);
    return reader.end();
  }

  static SuiteWords of(Element element) {
    return of(element.children());
  }

  /** The text without its links and notes. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static final class Reader {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Name> named = new LinkedHashMap<>();
    private final StringBuilder plain = new StringBuilder();
    private int depth;
    private String link = "";
    private Optional<String> about = Optional.empty();

    void read(Node node) {
      if (node instanceof Text text) {
        text(text.text().value());
      } else if (node instanceof Element element) {
        if (element.is("note")) {
          note(element);
        } else if (element.is("link")) {
          link(element);
        } else if (element.is("br")) {
          text(" ");
        } else {
          element.children().forEach(this::read);
          if (element.is("p") || element.is("li")) {
            text(" ");
          }
        }
      }
    }

    private void text(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      }
      plain.append(text);
      if (!text.isBlank()) {
        link = "";
        about = Optional.empty();
      }
    }

    private void link(Element element) {
      String words = element.text().value();
      String url = element.value("url");
      flush();
      pieces.add(new Piece(folded(words).strip(), SafeLinks.target(url)));
      about = XepAddress.of(url).map(XepAddress::number);
      about.ifPresent(number -> name(number, depth > 0));
      link = url;
    }

    private void note(Element element) {
      boolean cites =
          !link.isEmpty()
              && element.tree().anyMatch(e -> e.is("link") && e.value("url").equals(link))
              && CITATION.matcher(element.text().value().strip()).find();
      if (!cites) {
        notes.add(new Note(SuiteWords.of(element), about));
      }
    }

    private void name(String number, boolean aside) {
      Name name = new Name(number, aside);
      named.merge(number, name, (old, now) -> old.isAside() ? now : old);
    }

    private void flush() {
      if (plain.length() > 0) {
        String text = folded(plain.toString());
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
          int at = number.start();
          name(number.group(1), text.lastIndexOf('(', at) > text.lastIndexOf(')', at));
        }
        pieces.add(new Piece(text, Optional.empty()));
        plain.setLength(0);
      }
    }

    /** Ends the reading; no white space is left at the ends, or where a citation stood. */
    SuiteWords end() {
      flush();
      List<Piece> all = new ArrayList<>();
      for (Piece piece : pieces) {
        boolean first = all.isEmpty();
        String text = piece.text().replaceAll(" ([,;.)])", "$1");
        text = first ? text.stripLeading() : text;
        if (!text.isEmpty()) {
          all.add(new Piece(text, piece.url()));
        }
      }
      if (!all.isEmpty()) {
        Piece last = all.get(all.size() - 1);
        all.set(all.size() - 1, new Piece(last.text().stripTrailing(), last.url()));
      }
      return new SuiteWords(all, notes, List.copyOf(named.values()));
    }

    private static String folded(String text) {
      return text.replaceAll("\\s+", " ");
    }
  }
}

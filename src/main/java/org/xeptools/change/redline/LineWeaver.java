package org.xeptools.change.redline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xeptools.change.redline.Words.Word;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven;
import org.xeptools.document.woven.Woven.Part;
import org.xeptools.document.woven.Woven.Whole;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** Weaves two lines of text word by word; markup stays whole, with the removed text inside it. */
final class LineWeaver {

  /** The woven pieces. */
  record Result(List<Woven> pieces, boolean changed) {}

  /** A word, or a node that is compared as one: a note, an image. */
  private record Token(@Nullable Word word, @Nullable Node atom, List<Element> path, int code) {}

  private final PartHashes hashes;
  private final Sequences sequences;
  private final Map<Element, Element> toNow = new HashMap<>();
  private final Map<Element, Element> toOld = new HashMap<>();
  private final Set<Element> olds = new HashSet<>();
  private boolean changed;

  LineWeaver(PartHashes hashes, Sequences sequences) {
    this.hashes = hashes;
    this.sequences = sequences;
  }

  /** Weaves the lines {@code old} and {@code now}. */
  Result weave(List<Node> old, List<Node> now) {
    List<Token> a = new ArrayList<>();
    List<Token> b = new ArrayList<>();
    old.forEach(node -> collect(node, List.of(), a));
    now.forEach(node -> collect(node, List.of(), b));
    List<Sequences.Difference> differences = sequences.differences(codes(a), codes(b));
    couple(a, b, differences);
    a.forEach(token -> olds.addAll(token.path()));
    Output output = new Output();
    int i = 0;
    int j = 0;
    for (Sequences.Difference difference : differences) {
      while (i < difference.start()) {
        output.kept(a.get(i++), b.get(j++));
      }
      differ(
          a.subList(i, difference.end()),
          b.subList(j, difference.to()),
          next(b, difference),
          output);
      i = difference.end();
      j = difference.to();
    }
    while (i < a.size()) {
      output.kept(a.get(i++), b.get(j++));
    }
    return new Result(output.finish(), changed);
  }

  /** Weaves two texts. */
  Result weave(MappedText old, MappedText now) {
    return weave(List.of(new Text(old)), List.of(new Text(now)));
  }

  private static List<Element> next(List<Token> tokens, Sequences.Difference difference) {
    int at = difference.from();
    return at < tokens.size() ? tokens.get(at).path() : List.of();
  }

  private void collect(Node node, List<Element> path, List<Token> into) {
    if (node instanceof Text text) {
      for (Word word : Words.of(text.text())) {
        into.add(new Token(word, null, path, sequences.code("w" + word.value())));
      }
    } else if (node instanceof Element element) {
      if (isAtom(element)) {
        into.add(new Token(null, element, path, sequences.code("a" + hashes.of(element))));
        return;
      }
      List<Element> inner = new ArrayList<>(path);
      inner.add(element);
      List<Element> shared = List.copyOf(inner);
      element.children().forEach(child -> collect(child, shared, into));
    }
  }

  private static boolean isAtom(Element element) {
    return element.is("note")
        || element.is("img")
        || Shape.isBlock(element)
        || element.tree().anyMatch(e -> Shape.isBlock(e) || e.is("img"))
        || element.text().isBlank();
  }

  private static int[] codes(List<Token> tokens) {
    return tokens.stream().mapToInt(Token::code).toArray();
  }

  /** Pairs the elements around words that stayed. */
  private void couple(List<Token> a, List<Token> b, List<Sequences.Difference> differences) {
    int i = 0;
    int j = 0;
    for (Sequences.Difference difference : differences) {
      while (i < difference.start()) {
        couple(a.get(i++).path(), b.get(j++).path());
      }
      i = difference.end();
      j = difference.to();
    }
    while (i < a.size()) {
      couple(a.get(i++).path(), b.get(j++).path());
    }
  }

  private void couple(List<Element> a, List<Element> b) {
    for (int depth = 0; depth < Math.min(a.size(), b.size()); depth++) {
      Element old = a.get(depth);
      Element now = b.get(depth);
      if (toNow.get(old) != now) {
        if (!old.name().equals(now.name()) || toNow.containsKey(old) || toOld.containsKey(now)) {
          return;
        }
        toNow.put(old, now);
        toOld.put(now, old);
      }
    }
  }

  private void differ(List<Token> gone, List<Token> fresh, List<Element> next, Output output) {
    changed = true;
    Deque<Element> notes = new ArrayDeque<>();
    long wanted = fresh.stream().filter(LineWeaver::isNote).count();
    for (Token token : gone) {
      if (isNote(token) && notes.size() < wanted) {
        notes.add((Element) token.atom());
      } else {
        output.old(token, next);
      }
    }
    for (Token token : fresh) {
      if (isNote(token) && !notes.isEmpty()) {
        output.note(notes.remove(), token);
      } else {
        output.now(token, Side.NOW);
      }
    }
  }

  private static boolean isNote(Token token) {
    return token.atom() instanceof Element element && element.is("note");
  }

  /** A link whose target changed has changed, even if its words are the same. */
  static boolean isRedirected(Element old, Element now) {
    return !old.value("url").equals(now.value("url"));
  }

  /** The woven line as it grows: the open elements, each with its content so far. */
  private final class Output {
    private record Open(Element element, Side side, Pieces pieces) {}

    private final Pieces top = new Pieces();
    private final List<Open> open = new ArrayList<>();

    void kept(Token old, Token now) {
      Word before = old.word();
      Word after = now.word();
      if (before != null && after != null && after.start() == after.word()) {
        // a blank that only the old version has
        pieces(now.path()).add(before.text(), before.start(), before.word(), Side.OLD);
      }
      now(now, Side.BOTH);
    }

    void now(Token token, Side side) {
      put(pieces(token.path()), token, side);
    }

    void old(Token token, List<Element> next) {
      put(pieces(pathOfOld(token.path(), next)), token, Side.OLD);
    }

    void note(Element old, Token token) {
      Element now = (Element) Objects.requireNonNull(token.atom());
      Result inner = new LineWeaver(hashes, sequences).weave(old.children(), now.children());
      pieces(token.path())
          .add(new Part(now, Side.BOTH, Optional.of(old), inner.pieces(), Map.of(), 0));
    }

    private void put(Pieces pieces, Token token, Side side) {
      Word word = token.word();
      if (word != null) {
        pieces.add(word.text(), word.start(), word.end(), side);
      } else if (token.atom() != null) {
        pieces.add(new Whole(token.atom(), side, 0));
      }
    }

    /**
     * The elements in which a removed word is shown: its own, or the new versions of those that
     * stayed, unless that would split a new element.
     */
    private List<Element> pathOfOld(List<Element> path, List<Element> next) {
      List<Element> around = common(elements(), next);
      List<Element> stayed = new ArrayList<>();
      List<Element> lost = new ArrayList<>();
      for (Element element : path) {
        if (toNow.containsKey(element)) {
          stayed.add(toNow.get(element));
        } else {
          lost.add(element);
        }
      }
      boolean fits = starts(stayed, around) && (starts(elements(), stayed) || starts(next, stayed));
      List<Element> result = new ArrayList<>(fits ? stayed : around);
      result.addAll(lost);
      return result;
    }

    private List<Element> elements() {
      return open.stream().map(Open::element).toList();
    }

    private List<Element> common(List<Element> a, List<Element> b) {
      int depth = 0;
      while (depth < Math.min(a.size(), b.size()) && a.get(depth) == b.get(depth)) {
        depth++;
      }
      return a.subList(0, depth);
    }

    private boolean starts(List<Element> path, List<Element> with) {
      return path.size() >= with.size() && common(path, with).size() == with.size();
    }

    /** Closes and opens elements until exactly those of {@code path} are open. */
    private Pieces pieces(List<Element> path) {
      int depth = 0;
      while (depth < Math.min(open.size(), path.size())
          && open.get(depth).element() == path.get(depth)) {
        depth++;
      }
      while (open.size() > depth) {
        close();
      }
      for (Element element : path.subList(depth, path.size())) {
        Side side = toOld.containsKey(element) ? Side.BOTH : isOld(element) ? Side.OLD : Side.NOW;
        open.add(new Open(element, side, new Pieces()));
      }
      return open.isEmpty() ? top : open.get(open.size() - 1).pieces();
    }

    private boolean isOld(Element element) {
      return olds.contains(element);
    }

    private void close() {
      Open last = open.remove(open.size() - 1);
      Optional<Element> was = Optional.ofNullable(toOld.get(last.element()));
      if (was.filter(old -> isRedirected(old, last.element())).isPresent()) {
        changed = true;
      }
      Part part = new Part(last.element(), last.side(), was, last.pieces().all(), Map.of(), 0);
      (open.isEmpty() ? top : open.get(open.size() - 1).pieces()).add(part);
    }

    List<Woven> finish() {
      while (!open.isEmpty()) {
        close();
      }
      return top.all();
    }
  }
}

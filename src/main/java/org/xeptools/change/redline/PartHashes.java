package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xeptools.document.Section;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** The parts of elements, hashes of their content, and the words in them; each computed once. */
final class PartHashes {
  /** The number of words that identify a part. */
  private static final int MAX_WORDS = 1_500;

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<Element, Long> hashes = new HashMap<>();
  private final Map<Element, List<Unit>> units = new HashMap<>();
  private final Map<Element, Unit> blocks = new HashMap<>();
  private final Map<Unit, int[]> bags = new HashMap<>();

  /** {@code block} as a part of its parent. */
  Unit unit(Element block) {
    if (!blocks.containsKey(block)) {
      for (Unit unit : units(block.parent().orElseThrow())) {
        unit.block().ifPresent(b -> blocks.put(b, unit));
      }
    }
    return Objects.requireNonNull(blocks.get(block));
  }

  /** The parts of {@code element}, blank ones left out. */
  List<Unit> units(Element element) {
    List<Unit> known = units.get(element);
    if (known == null) {
      known = split(element);
      units.put(element, known);
    }
    return known;
  }

  private static List<Unit> split(Element element) {
    List<Unit> found = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    for (Node node : element.children()) {
      if (node instanceof Element e && (Shape.isRecord(element) || Shape.isBlock(e))) {
        flush(element, line, found);
        found.add(Unit.block(element, e));
      } else if (node instanceof Element || node instanceof Text) {
        line.add(node);
      }
    }
    flush(element, line, found);
    return found;
  }

  private static void flush(Element holder, List<Node> line, List<Unit> into) {
    boolean blank = line.stream().allMatch(n -> n instanceof Text t && t.text().isBlank());
    if (!blank) {
      into.add(Unit.line(holder, line));
    }
    line.clear();
  }

  /** Equal for parts with the same words in the same markup. */
  long of(Unit unit) {
    long hash = FNV_START;
    for (Node node : unit.nodes()) {
      hash = mix(hash, of(node));
    }
    return hash;
  }

  /** Equal for nodes with the same words in the same markup. */
  long of(Node node) {
    if (node instanceof Text text) {
      return words(FNV_START, text.text().value());
    }
    return node instanceof Element element ? of(element) : 0;
  }

  private long of(Element element) {
    Long known = hashes.get(element);
    if (known != null) {
      return known;
    }
    long hash = letters(FNV_START, element.name());
    for (Attribute attribute : element.attributes()) {
      hash = letters(mix(hash, 1), attribute.name());
      hash = letters(mix(hash, 2), attribute.value().value());
    }
    if (Shape.isListing(element) && element.elements().isEmpty()) {
      hash = letters(hash, element.text().value().strip());
    } else {
      for (Node child : element.children()) {
        hash = mix(hash, of(child));
      }
    }
    hashes.put(element, hash);
    return hash;
  }

  private static long letters(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Like {@link #letters}, but independent of white space; blank text counts as absent. */
  private static long words(long start, String text) {
    if (text.isBlank()) {
      return 0;
    }
    long hash = start;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = true;
      } else {
        hash = blank ? (hash ^ ' ') * FNV_PRIME : hash;
        blank = false;
        hash = (hash ^ c) * FNV_PRIME;
      }
    }
    return blank ? (hash ^ ' ') * FNV_PRIME : hash;
  }

  private static long mix(long hash, long more) {
    if (more == 0) {
      return hash;
    }
    long mixed = (hash ^ more) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** Hashes of the words of a part, sorted; of a long part, of its beginning. */
  int[] bag(Unit unit) {
    int[] known = bags.get(unit);
    if (known == null) {
      Bag bag = new Bag();
      unit.nodes().forEach(bag::add);
      known = bag.sorted();
      bags.put(unit, known);
    }
    return known;
  }

  /** The share of words that two parts have in common, from 0 to 1. */
  double likeness(Unit a, Unit b) {
    return likeness(bag(a), bag(b));
  }

  static double likeness(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return a.length + b.length == 0 ? 1 : 2.0 * common / (a.length + b.length);
  }

  private static final class Bag {
    private int[] words = new int[64];
    private int used;
    private int visited;

    void add(Node node) {
      if (used >= MAX_WORDS || visited++ > MAX_WORDS) {
        return;
      }
      if (node instanceof Text text) {
        add(text.text().value());
      } else if (node instanceof Element element) {
        if (Section.isSection(element)) {
          add(element.value("topic"));
        }
        add(element.value("caption"));
        element.children().forEach(this::add);
      }
    }

    private void add(String text) {
      int hash = 0;
      for (int i = 0; i <= text.length() && used < MAX_WORDS; i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (Character.isLetterOrDigit(c)) {
          hash = hash * 31 + c;
        } else if (hash != 0) {
          if (used == words.length) {
            words = Arrays.copyOf(words, used * 2);
          }
          words[used++] = hash;
          hash = 0;
        }
      }
    }

    int[] sorted() {
      int[] all = Arrays.copyOf(words, used);
      Arrays.sort(all);
      return all;
    }
  }
}

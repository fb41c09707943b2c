package org.xeptools.document.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.SourceSpan;

/**
 * Finds the parts of an element with a fixed order, such as the header, that are missing, repeated,
 * misplaced or unknown. As few parts as possible are reported as misplaced.
 */
final class Arrangement {
  private static final int MAX = 50;
  private static final int MAX_NAMES = 8;
  private static final Map<String, List<Part>> PARTS =
      Map.of(
          "xep",
          parts("header section1+"),
          "header",
          parts(
              "title abstract legal number status lastcall* interim? type sig approver? dependencies"
                  + " supersedes supersededby shortname tags? schemaloc* registry? discuss?"
                  + " expires? author+ revision+ councilnote?"),
          "legal",
          parts("copyright permissions warranty liability conformance"),
          "author",
          parts("firstname surname authornote? org? email? jid? uri?"),
          "revision",
          parts("version date initials remark"),
          "schemaloc",
          parts("ns? url"),
          "di",
          parts("dt dd"));

  /** A part: {@code author+} is required and may be repeated. */
  private record Part(String name, boolean required, boolean many) {
    static Part of(String word) {
      char sign = word.charAt(word.length() - 1);
      boolean plain = Character.isLetterOrDigit(sign);
      return new Part(
          plain ? word : word.substring(0, word.length() - 1),
          plain || sign == '+',
          sign == '+' || sign == '*');
    }
  }

  private final Element parent;
  private final List<Part> parts;
  private final Set<String> names;
  private final Set<Element> strangers;
  private final List<Element> placed = new ArrayList<>();
  private final List<Integer> ranks = new ArrayList<>();
  private final List<Element> kept = new ArrayList<>();
  private final List<Integer> keptRanks = new ArrayList<>();
  private final Set<String> meant = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Arrangement(Element parent, Set<Element> strangers) {
    this.parent = parent;
    this.strangers = strangers;
    this.parts = PARTS.get(parent.name());
    this.names = parent.elements().stream().map(Element::name).collect(Collectors.toSet());
  }

  private static List<Part> parts(String words) {
    return java.util.Arrays.stream(words.split(" ")).map(Part::of).toList();
  }

  /** True if the order of its parts is fixed. */
  static boolean isFixed(Element element) {
    return PARTS.containsKey(element.name());
  }

  /**
   * The faults of the parts of {@code parent}. If {@code parent} is incomplete, missing parts are
   * not reported. Elements that no XEP has are added to {@code strangers}.
   */
  static List<Finding> findings(Element parent, boolean incomplete, Set<Element> strangers) {
    Arrangement arrangement = new Arrangement(parent, strangers);
    arrangement.sort();
    arrangement.order();
    if (!incomplete) {
      arrangement.missing();
    }
    return arrangement.findings;
  }

  /** Reports unknown and repeated parts, and gives the others their ranks. */
  private void sort() {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      known.put(parts.get(i).name(), i);
    }
    Set<String> seen = new HashSet<>();
    Set<SourceSpan> references = new HashSet<>();
    boolean again = false;
    for (Element child : parent.elements()) {
      Integer rank = known.get(child.name());
      if (rank == null) {
        if (findings.size() < MAX
            && (child.entity().isEmpty() || references.add(child.startTag()))) {
          stranger(child);
        }
      } else if (seen.add(child.name()) || parts.get(rank).many()) {
        placed.add(child);
        ranks.add(rank);
      } else if (!again) {
        again = true;
        findings.add(
            SchemaFindings.at(child.startTag(), tick(child) + " appears twice in " + tick(parent))
                .with(Note.of("There may be end and start tags missing between the two")));
      }
    }
  }

  private void stranger(Element child) {
    if (!Vocabulary.has(child.name())) {
      strangers.add(child);
    }
    Optional<String> close =
        Renaming.nearest(
            child.name(),
            parts.stream()
                .filter(part -> part.many() || !names.contains(part.name()))
                .map(Part::name)
                .toList());
    close.ifPresent(meant::add);
    Finding finding = SchemaFindings.refused(child, parent);
    Finding noted =
        finding.with(
            Note.of(
                close.map(SchemaFindings::maybe).orElseGet(() -> "Allowed here: " + allowed())));
    findings.add(
        close
            .filter(name -> strangers.contains(child))
            .flatMap(name -> Renaming.slip(child, name))
            .map(noted::with)
            .orElse(noted));
  }

  private String allowed() {
    List<String> names = parts.stream().map(part -> "`" + part.name() + "`").toList();
    return names.size() <= MAX_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MAX_NAMES)) + " and so on";
  }

  /** Reports parts that are too early or too late; the others are the longest list in order. */
  private void order() {
    Set<Integer> inOrder = longestInOrder();
    for (int i : inOrder.stream().sorted().toList()) {
      kept.add(placed.get(i));
      keptRanks.add(ranks.get(i));
    }
    for (int i = 0; i < placed.size(); i++) {
      if (findings.size() < MAX && !inOrder.contains(i)) {
        findings.add(displaced(placed.get(i), ranks.get(i)));
      }
    }
  }

  private Finding displaced(Element child, int rank) {
    int next = after(rank, keptRanks);
    boolean late =
        next < kept.size() && kept.get(next).startTag().start() < child.startTag().start();
    Element neighbor = kept.get(late ? next : next - 1);
    return SchemaFindings.at(
            child.startTag(),
            tick(child)
                + (late
                    ? " comes too late: it belongs before "
                    : " comes too early: it belongs after ")
                + tick(neighbor))
        .with(Note.at(neighbor.startTag(), tick(neighbor) + " is here"));
  }

  /**
   * The index of the first rank above {@code rank} in ascending ranks; their number if there is
   * none.
   */
  private static int after(int rank, List<Integer> ascending) {
    int at = Collections.binarySearch(ascending, rank, (a, b) -> a <= b ? -1 : 1);
    return -at - 1;
  }

  /** The longest list in order, found from its end; of several, the one with the earliest parts. */
  private Set<Integer> longestInOrder() {
    int size = ranks.size();
    int[] next = new int[size];
    List<Integer> heads = new ArrayList<>();
    for (int i = size - 1; i >= 0; i--) {
      int from = 0;
      int to = heads.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (ranks.get(heads.get(middle)) >= ranks.get(i)) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      next[i] = from == 0 ? -1 : heads.get(from - 1);
      if (from == heads.size()) {
        heads.add(i);
      } else {
        heads.set(from, i);
      }
    }
    Set<Integer> inOrder = new HashSet<>();
    for (int i = heads.isEmpty() ? -1 : heads.get(heads.size() - 1); i >= 0; i = next[i]) {
      inOrder.add(i);
    }
    return inOrder;
  }

  private void missing() {
    Map<@Nullable Element, List<String>> before = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.required() && !names.contains(part.name()) && !meant.contains(part.name())) {
        int next = after(i, keptRanks);
        Element neighbor = next < kept.size() ? kept.get(next) : null;
        before.computeIfAbsent(neighbor, n -> new ArrayList<>()).add("`" + part.name() + "`");
      }
    }
    before.forEach((neighbor, names) -> findings.add(missing(neighbor, names)));
  }

  private Finding missing(@Nullable Element neighbor, List<String> names) {
    String all = String.join(", ", names);
    if (neighbor != null) {
      return SchemaFindings.at(
          neighbor.startTag(),
          all + (names.size() == 1 ? " is" : " are") + " missing before " + tick(neighbor));
    }
    String what = parent.elements().isEmpty() ? " is empty" : " is incomplete";
    return SchemaFindings.at(parent.startTag(), tick(parent) + what + "; it needs " + all);
  }

  private static String tick(Element element) {
    return "`" + element.name() + "`";
  }
}

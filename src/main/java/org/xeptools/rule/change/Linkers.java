package org.xeptools.rule.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;

/** The published documents of the head that link to anchors of one document. */
final class Linkers {
  private static final int SHOWN = 5;

  private final Map<String, Set<String>> byAnchor;

  private Linkers(Map<String, Set<String>> byAnchor) {
    this.byAnchor = byAnchor;
  }

  static Linkers of(Change change) {
    Map<String, Set<String>> found = new TreeMap<>();
    Optional<String> own = change.after().flatMap(Corpus::number);
    if (own.isPresent()) {
      Pattern link = Pattern.compile("xep-" + own.get() + "\\.html#([^'\"<>\\s]{1,200})");
      Corpus head = change.head();
      head.published().forEach((number, other) -> links(head, number, other, link, found));
    }
    return new Linkers(found);
  }

  /** {@code finding} with a note that names the documents that link to the anchor, if any. */
  Finding note(Finding finding, LostAnchor lost) {
    Set<String> numbers = byAnchor.getOrDefault(lost.anchor(), Set.of());
    if (numbers.isEmpty()) {
      return finding;
    }
    String more = numbers.size() > SHOWN ? " and others" : "";
    return finding.with(
        Note.of(
            "#"
                + lost.anchor()
                + " is linked from "
                + String.join(", ", numbers.stream().limit(SHOWN).toList())
                + more));
  }

  private static void links(
      Corpus head, String number, Path file, Pattern link, Map<String, Set<String>> found) {
    try {
      Matcher links =
          link.matcher(
              new String(head.tree().read(file, XepReader.MAX_SIZE), StandardCharsets.UTF_8));
      while (links.find()) {
        found.computeIfAbsent(links.group(1), a -> new TreeSet<>()).add("XEP-" + number);
      }
    } catch (IOException e) {
      // Reading it as a document reports this.
    }
  }
}

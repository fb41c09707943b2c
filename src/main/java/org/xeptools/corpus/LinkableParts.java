package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.facts.Key;

/**
 * What links to a document may lead to.
 *
 * @param digest a digest of its ids, anchors and numbers
 * @param fragments the fragments that lead to an element of it
 */
record LinkableParts(String digest, Set<String> fragments) {
  private static final List<String> NUMBERED = List.of("example", "table");

  static LinkableParts of(Corpus corpus, Path file) {
    List<String> found =
        corpus
            .contents(file)
            .fact(
                "anchors",
                file,
                () -> corpus.read(file).document().map(LinkableParts::texts).orElse(List.of()));
    return found.isEmpty()
        ? new LinkableParts("", Set.of())
        : new LinkableParts(found.get(0), Set.copyOf(found.subList(1, found.size())));
  }

  private static List<String> texts(XepDocument document) {
    List<String> texts = new ArrayList<>(List.of(digest(document)));
    texts.addAll(document.anchors().all().keySet());
    return texts;
  }

  private static String digest(XepDocument document) {
    Key key = Key.of("anchors");
    document.anchors().all().forEach((fragment, id) -> key.with(fragment).with(id));
    Stream.concat(
            document.allSections().map(Section::element),
            NUMBERED.stream().flatMap(document::elements))
        .forEach(element -> add(element, document.anchors(), key));
    return key.text();
  }

  private static void add(Element element, Anchors anchors, Key key) {
    key.with(element.value("anchor"))
        .with(anchors.id(element).orElse(""))
        .with(anchors.number(element).orElse(""));
  }
}

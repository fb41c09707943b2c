package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.facts.Key;

/** A digest of what links to a document may lead to: its ids, anchors and numbers. */
record LinkableParts(String digest) {
  private static final List<String> NUMBERED = List.of("example", "table");

  static LinkableParts of(Corpus corpus, Path file) {
    List<String> found =
        corpus
            .contents()
            .fact(
                "anchors",
                file,
                () -> corpus.read(file).document().map(LinkableParts::digest).stream().toList());
    return new LinkableParts(String.join("", found));
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

package org.xeptools.rule.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.ChangeRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** An anchor that others may link to was removed. */
final class RemovedAnchor implements ChangeRule {
  private static final int SHOWN = 20;

  @Override
  public Stream<Finding> check(Change change) {
    if (!change.wasPublished() || change.old().isEmpty() || change.now().isEmpty()) {
      return Stream.empty();
    }
    XepDocument now = change.now().get();
    List<LostAnchor> lost = LostAnchor.of(change.old().get(), now);
    if (lost.isEmpty()) {
      return Stream.empty();
    }
    Linkers linkers = Linkers.of(change);
    Stream<Finding> renamed =
        lost.stream()
            .filter(anchor -> anchor.heir().isPresent())
            .map(anchor -> linkers.note(renamed(anchor, anchor.heir().get()), anchor));
    List<LostAnchor> gone = lost.stream().filter(anchor -> anchor.heir().isEmpty()).toList();
    return gone.isEmpty()
        ? renamed
        : Stream.concat(renamed, Stream.of(gone(change, now, gone, linkers)));
  }

  private Finding renamed(LostAnchor lost, Section heir) {
    Element element = heir.element();
    Optional<Attribute> anchor = element.attribute("anchor");
    Finding finding =
        finding(
            anchor.map(a -> a.value().span()).orElse(element.startTag()),
            "the section '"
                + heir.topic()
                + "' was '#"
                + lost.anchor()
                + "' and is "
                + anchor.map(a -> "'#" + a.value().value() + "'").orElse("without anchor")
                + " now");
    return anchor.isEmpty() || element.entity().isPresent()
        ? finding
        : finding.with(
            new Fix(
                "Write " + lost.anchor(),
                Safety.UNSAFE,
                List.of(new Edit(anchor.get().value().span(), lost.anchor()))));
  }

  /** All anchors of removed sections are one finding. */
  private Finding gone(Change change, XepDocument now, List<LostAnchor> gone, Linkers linkers) {
    LostAnchor first = gone.get(0);
    String more = gone.size() == 1 ? "" : ", and " + (gone.size() - 1) + " more anchors";
    Finding finding =
        finding(
            place(now),
            "the section '"
                + first.section().topic()
                + "' (#"
                + first.anchor()
                + ") is gone"
                + more);
    for (LostAnchor lost : gone.stream().limit(SHOWN).toList()) {
      finding =
          linkers.note(
              finding.with(
                  Note.of(
                      "#"
                          + lost.anchor()
                          + " was in "
                          + change.lineInBase(lost.section().element().startTag()))),
              lost);
    }
    return finding;
  }

  /** The finding is at the title if the section no longer exists. */
  private static SourceSpan place(XepDocument now) {
    return now.header().title().map(Field::span).orElse(now.root().startTag());
  }
}

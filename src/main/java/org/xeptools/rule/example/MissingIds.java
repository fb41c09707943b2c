package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;

/** The ids of iq stanzas that have none: a reply has that of its request, a request a new one. */
final class MissingIds {
  private static final Set<String> KNOWN = Set.of("to", "from", "type");
  private static final int LONGEST_SLIP = 3;

  private final List<Stanza> stanzas;
  private final Set<Stanza> without;
  private final Set<String> used;
  private final List<Edit> edits = new ArrayList<>();
  private String first = "";

  private MissingIds(XepDocument document, List<Stanza> without) {
    this.stanzas = Stanza.in(document).filter(stanza -> stanza.is("iq")).toList();
    this.without = new HashSet<>(without);
    this.used =
        Stanza.in(document)
            .map(stanza -> stanza.element().value("id"))
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** The fix that gives an id to each of the stanzas {@code without} one. */
  static Fix fix(XepDocument document, List<Stanza> without) {
    MissingIds ids = new MissingIds(document, without);
    ids.add();
    String title = ids.edits.size() == 1 ? ids.first : "Give an id to each of the iq stanzas";
    return new Fix(title, Safety.UNSAFE, ids.edits);
  }

  private void add() {
    String asked = "";
    for (int i = 0; i < stanzas.size(); i++) {
      Stanza stanza = stanzas.get(i);
      String id = without.contains(stanza) ? give(i, asked) : stanza.element().value("id");
      asked = Exchange.isRequest(stanza) ? id : asked;
    }
  }

  private String give(int i, String asked) {
    Stanza stanza = stanzas.get(i);
    Optional<XmlAttribute> slip =
        stanza.element().attributes().stream().filter(MissingIds::isSlip).findFirst();
    if (slip.isPresent()) {
      SourceSpan name = stanza.listing().span(slip.get().start(), slip.get().nameEnd());
      first = first.isEmpty() ? "Write id" : first;
      edits.add(new Edit(name, "id"));
      return slip.get().value();
    }
    String id =
        Exchange.isReply(stanza) && !asked.isEmpty() ? asked : ofReply(i).orElseGet(this::next);
    SourceSpan tag = stanza.place();
    String written = "id='" + id + "'";
    first = first.isEmpty() ? "Add " + written : first;
    edits.add(new Edit(new SourceSpan(tag.file(), tag.end(), tag.end()), " " + written));
    return id;
  }

  private static boolean isSlip(XmlAttribute attribute) {
    String name = attribute.name();
    return name.length() <= LONGEST_SLIP
        && !KNOWN.contains(name)
        && Spelling.distance(name, "id") <= 1;
  }

  /** The id of the reply that comes next, if no other request has it. */
  private Optional<String> ofReply(int request) {
    boolean followed =
        Exchange.isRequest(stanzas.get(request))
            && request + 1 < stanzas.size()
            && Exchange.isReply(stanzas.get(request + 1));
    return followed
        ? Optional.of(stanzas.get(request + 1).element().value("id"))
            .filter(id -> !id.isEmpty())
            .filter(
                id ->
                    stanzas.stream()
                        .filter(Exchange::isRequest)
                        .noneMatch(other -> other.element().value("id").equals(id)))
        : Optional.empty();
  }

  private String next() {
    int number = 1;
    while (!used.add("iq" + number)) {
      number++;
    }
    return "iq" + number;
  }
}

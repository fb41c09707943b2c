package org.xeptools.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xeptools.act.Plan;
import org.xeptools.change.redline.Redline;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Version;
import org.xeptools.source.Blanks;

/**
 * Why a replayed act and that of an Editor differ: one reason for each difference, after a tab what
 * it is.
 */
final class ReplayDifferences {
  private final List<String> all = new ArrayList<>();
  private final XepDocument ours;
  private final XepDocument theirs;

  private ReplayDifferences(XepDocument ours, XepDocument theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  static List<String> of(ReplayedAct act, Plan plan, Corpus planned, Corpus head) {
    Path mine =
        plan.files().stream()
            .map(file -> file.path())
            .filter(path -> Corpus.number(path).isPresent())
            .findFirst()
            .orElseThrow();
    Optional<XepDocument> ours = planned.read(mine).document();
    Optional<XepDocument> theirs = head.read(act.file()).document();
    if (ours.isEmpty() || theirs.isEmpty()) {
      return List.of(ours.isEmpty() ? "UNEXPLAINED: ours cannot be read" : "theirs cannot be read");
    }
    if (!Corpus.number(mine).equals(Corpus.number(act.file()))) {
      return List.of("the number differs\t" + mine.getFileName());
    }
    ReplayDifferences differences = new ReplayDifferences(ours.get(), theirs.get());
    differences.compare();
    if (act.kind().equals("acceptance")) {
      differences.entity(act.number(), planned, head);
    }
    return differences.all;
  }

  private void compare() {
    if (text(ours).equals(text(theirs))) {
      return;
    }
    int before = all.size();
    field("the status differs", header -> header.statusText().map(Field::text).orElse(""));
    field("the number differs", header -> header.number().map(Field::text).orElse(""));
    field("last calls differ", header -> texts(header.lastCalls()));
    field("interim differs", header -> header.interim().isPresent() ? "yes" : "no");
    field("successors differ", header -> texts(header.supersededBy()) + texts(header.supersedes()));
    revisions();
    rest();
    body();
    if (all.size() == before) {
      all.add(
          Blanks.folded(text(ours))
                  .replace(" ", "")
                  .equals(Blanks.folded(text(theirs)).replace(" ", ""))
              ? "blanks differ"
              : markup());
    }
  }

  private static String text(XepDocument document) {
    return document.source().text().stripTrailing();
  }

  private static String texts(List<Field> fields) {
    return fields.stream().map(Field::text).collect(Collectors.joining(" "));
  }

  private void field(String reason, Function<Header, String> value) {
    String mine = value.apply(ours.header());
    String other = value.apply(theirs.header());
    if (!mine.equals(other)) {
      all.add(reason + "\t" + mine + " | " + other);
    }
  }

  private void revisions() {
    List<Revision> mine = ours.header().revisions();
    List<Revision> others = theirs.header().revisions();
    if (mine.size() != others.size()) {
      all.add(
          (mine.size() > others.size() ? "they made no revision" : "they made more revisions")
              + "\t"
              + newest(others));
      return;
    }
    if (mine.isEmpty()) {
      return;
    }
    Revision a = mine.get(0);
    Revision b = others.get(0);
    version(a.number(), b.number());
    part("the date differs", a.date(), b.date());
    part("the initials differ", a.initials(), b.initials());
    String words = words(a.remark());
    if (!words.equals(words(b.remark()))) {
      all.add("the remark has other words\t" + words + " | " + words(b.remark()));
    }
    for (int i = 1; i < mine.size(); i++) {
      if (!Blanks.folded(mine.get(i).element().text().value())
          .equals(Blanks.folded(others.get(i).element().text().value()))) {
        all.add("they edited an older revision\t" + newest(others.subList(i, others.size())));
        return;
      }
    }
  }

  private void version(Optional<Version> mine, Optional<Version> other) {
    if (mine.isEmpty() || other.isEmpty()) {
      return;
    }
    String both = "\t" + mine.get().text() + " | " + other.get().text();
    if (mine.get().compareTo(other.get()) == 0) {
      if (!mine.get().equals(other.get())) {
        all.add("their version has two numbers" + both);
      }
    } else if (other.get().candidate().isPresent()) {
      all.add("they made a candidate" + both);
    } else {
      all.add(
          (mine.get().compareTo(other.get()) > 0
                  ? "their version is a smaller step"
                  : "their version is a larger step")
              + both);
    }
  }

  private static String newest(List<Revision> all) {
    return all.isEmpty() ? "" : Blanks.folded(all.get(0).element().text().value()).strip();
  }

  private static String words(Optional<Element> remark) {
    return remark.map(r -> Blanks.folded(r.text().value()).strip()).orElse("");
  }

  private void part(String reason, Optional<Field> mine, Optional<Field> other) {
    String a = mine.map(Field::text).orElse("");
    String b = other.map(Field::text).orElse("");
    if (!a.equals(b)) {
      all.add(reason + "\t" + a + " | " + b);
    }
  }

  /** The header without what was compared. */
  private void rest() {
    String mine = rest(ours);
    String other = rest(theirs);
    if (!mine.equals(other)) {
      all.add("they changed more of the header\t" + firstDifference(mine, other));
    }
  }

  private static String rest(XepDocument document) {
    return document.header().element().elements().stream()
        .filter(
            e ->
                !List.of(
                        "status",
                        "number",
                        "lastcall",
                        "interim",
                        "supersededby",
                        "supersedes",
                        "revision")
                    .contains(e.name()))
        .map(e -> e.name() + " " + Blanks.folded(e.text().value()).strip())
        .collect(Collectors.joining("\n"));
  }

  private void body() {
    String mine = body(ours);
    String other = body(theirs);
    if (!mine.equals(other)) {
      boolean same =
          Redline.of(ours, theirs).alterations().stream()
              .allMatch(one -> one.subject().startsWith("revision"));
      all.add(
          (same ? "layout of the body differs" : "they changed the body, or placeholders differ")
              + "\t"
              + firstDifference(mine, other));
    }
  }

  private static String body(XepDocument document) {
    return document
        .source()
        .text()
        .substring(document.header().element().span().end())
        .stripTrailing();
  }

  private static String firstDifference(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 20);
    return a.substring(from, Math.min(a.length(), at + 50))
        + " | "
        + b.substring(from, Math.min(b.length(), at + 50));
  }

  /** The values are the same; the markup of the remark or the prolog is not. */
  private String markup() {
    String mine = prolog(ours);
    String other = prolog(theirs);
    if (!mine.equals(other)) {
      return "the prolog differs\t" + firstDifference(mine, other);
    }
    return "the markup of the header differs\t" + firstDifference(text(ours), text(theirs));
  }

  private static String prolog(XepDocument document) {
    return document.source().text().substring(0, document.root().startTag().start());
  }

  private void entity(String number, Corpus planned, Corpus head) {
    Optional<String> mine = entity(number, planned);
    Optional<String> other = entity(number, head);
    if (mine.isEmpty()) {
      all.add("UNEXPLAINED: we made no entity");
    } else if (other.isEmpty()) {
      all.add("they made no entity");
    } else if (!mine.equals(other)) {
      all.add("the entity differs\t" + firstDifference(mine.get(), other.get()));
    }
  }

  private static Optional<String> entity(String number, Corpus tree) {
    return tree.entities().all().getOrDefault("xep" + number, List.of()).stream()
        .findFirst()
        .flatMap(entity -> entity.text());
  }
}

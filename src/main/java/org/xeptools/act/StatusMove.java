package org.xeptools.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Deferral;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Decider;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;

/**
 * The status of a published document changes.
 *
 * @param number the document's number
 * @param to its new status
 * @param reason why, a sentence for the remark
 * @param successors the numbers of the documents that replace it
 * @param expires the day on which it expires
 */
public record StatusMove(
    String number,
    Status to,
    Optional<String> reason,
    List<String> successors,
    Optional<LocalDate> expires,
    Terms terms)
    implements EditorAct {

  public StatusMove {
    successors = List.copyOf(successors);
  }

  /** A deferral for lack of activity. */
  public static StatusMove deferral(String number, Terms terms) {
    return new StatusMove(
        number, Status.DEFERRED, Optional.empty(), List.of(), Optional.empty(), terms);
  }

  /**
   * The numbers of the documents in {@code tree} whose time without a version of substance is over.
   */
  public static List<String> due(Corpus tree, LocalDate today) {
    return tree.published().keySet().stream()
        .filter(
            number ->
                tree.header(number)
                    .flatMap(Deferral::of)
                    .filter(deferral -> deferral.isDue(today))
                    .isPresent())
        .toList();
  }

  @Override
  public String subject() {
    return Named.label(number);
  }

  @Override
  public Outcome plan(Corpus tree) {
    Named named = Named.of(number, tree);
    Optional<Refused> obstacle = named.obstacle();
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (named.status() == to && relations(named, tree).isEmpty()) {
      return new Settled(subject() + " is " + to.pageName() + " already; nothing to do");
    }
    Optional<Refused> refusal =
        named.status() == to
            ? Optional.empty()
            : new StepCheck(named, to, terms).refusal().or(() -> unreadable(tree));
    return refusal.isPresent() ? refusal.get() : planned(named, tree);
  }

  private Optional<Refused> unreadable(Corpus tree) {
    return successors.stream()
        .flatMap(other -> Named.of(other, tree).obstacle().stream())
        .findFirst();
  }

  /** The successors that this document or they themselves do not name yet. */
  private List<String> relations(Named named, Corpus tree) {
    return successors.stream()
        .filter(
            other ->
                !has(named.header().supersededBy(), other)
                    || !has(Named.of(other, tree).header().supersedes(), number))
        .toList();
  }

  private static boolean has(List<Field> specs, String other) {
    return specs.stream().anyMatch(spec -> spec.text().equals(Named.label(other)));
  }

  private Plan planned(Named named, Corpus tree) {
    Header header = named.header();
    HeaderEdits edits = new HeaderEdits(named.document());
    if (named.status() != to) {
      edits.set(header.statusText().orElseThrow(), to.sourceName());
      version(named)
          .ifPresent(
              version ->
                  edits.addRevision(
                      version.text(),
                      terms.today(),
                      terms.initials(),
                      RemarkText.of(remark(named))));
    }
    successors.stream()
        .filter(other -> !has(header.supersededBy(), other))
        .forEach(other -> edits.addSpec("supersededby", Named.label(other)));
    expiry(header, edits);
    List<PlannedFile> files = new ArrayList<>();
    files.add(PlannedFile.edited(named.document().source(), edits.edits()));
    for (String other : successors) {
      Named successor = Named.of(other, tree);
      if (!has(successor.header().supersedes(), number)) {
        HeaderEdits answer = new HeaderEdits(successor.document());
        answer.addSpec("supersedes", subject());
        files.add(PlannedFile.edited(successor.document().source(), answer.edits()));
      }
    }
    files.removeIf(file -> file.before().text().equals(file.after().text()));
    return new Plan(subject(), files, message(named), Optional.empty(), List.of(), List.of());
  }

  private void expiry(Header header, HeaderEdits edits) {
    if (expires.isPresent()) {
      String day = expires.get().toString();
      if (header.expires().isPresent()) {
        edits.set(header.expires().get(), day);
      } else {
        Stream.of("discuss", "registry", "schemaloc", "tags", "shortname", "supersededby")
            .flatMap(
                name -> {
                  List<Element> all = header.element().elements(name);
                  return all.isEmpty() ? Stream.empty() : Stream.of(all.get(all.size() - 1));
                })
            .findFirst()
            .ifPresent(before -> edits.addAfter(before, "<expires>" + day + "</expires>"));
      }
    } else if (to == Status.OBSOLETE) {
      header.expires().map(Field::element).ifPresent(edits::remove);
    }
  }

  /** The version that the step makes; a remark makes one in any case. */
  private Optional<Version> version(Named named) {
    return Lifecycle.version(named.status(), to, named.version())
        .or(() -> terms.remark().flatMap(remark -> named.version()).map(Version::patched));
  }

  private String remark(Named named) {
    return terms
        .remark()
        .orElseGet(
            () ->
                participle(named)
                    + inFavor()
                    + terms
                        .approved()
                        .filter(day -> Lifecycle.isVoted(named.status(), to))
                        .map(day -> " by vote of the " + Terms.body(named.header()) + " on " + day)
                        .orElse(
                            Lifecycle.decider(named.status(), to) == Decider.AUTHOR
                                ? " at the request of the authors"
                                : "")
                    + "."
                    + reason.map(why -> " " + sentence(why)).orElse(""));
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    return stripped.matches("(?s).*[.!?]") ? stripped : stripped + ".";
  }

  private String inFavor() {
    return successors.isEmpty()
        ? ""
        : " in favor of "
            + successors.stream().map(Named::label).collect(Collectors.joining(" and "));
  }

  private String participle(Named named) {
    if (to.isApproved()) {
      return "Advanced to " + to.pageName();
    }
    return switch (to) {
      case OBSOLETE -> "Made " + to.pageName();
      case EXPERIMENTAL ->
          (named.status() == Status.PROPOSED ? "Returned to " : "Taken up again as ")
              + to.pageName();
      default -> to.pageName();
    };
  }

  private Message message(Named named) {
    String step = named.status() == to ? "Name successors" : verb(named);
    String subject = subject() + ": " + step + inFavor();
    return terms.signed(Message.of(subject), Terms.body(named.header()));
  }

  /** The imperative of the step. */
  private String verb(Named named) {
    if (to.isApproved()) {
      return "Advance to " + to.pageName();
    }
    return switch (to) {
      case EXPERIMENTAL ->
          (named.status() == Status.PROPOSED ? "Return to " : "Take up again as ") + to.pageName();
      case DEFERRED -> "Defer";
      case RETRACTED -> "Retract";
      case REJECTED -> "Reject";
      case DEPRECATED -> "Deprecate";
      default -> "Make " + to.pageName();
    };
  }
}

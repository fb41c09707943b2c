package org.xeptools.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.History;
import org.xeptools.change.Substance;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;

/**
 * A document that changed gets the revision that it lacks.
 *
 * @param number the document's number
 * @param since the tree before the change
 * @param name the name of that tree for people: {@code origin/main}
 * @param items the remark; empty for a first one made from what changed
 * @param step how the version rises; empty to see from the change
 * @param squashes true to make one of several new revisions
 * @param redates true to date the newest revision today
 * @param initials those of who made the change; empty for the Editor's
 */
public record NewRevision(
    String number,
    Corpus since,
    String name,
    List<String> items,
    Optional<Rise> step,
    boolean squashes,
    boolean redates,
    Optional<String> initials,
    Terms terms)
    implements EditorAct {

  /** How a version rises. */
  public enum Rise {
    PATCH,
    MINOR,
    MAJOR;

    Version after(Version last) {
      return switch (this) {
        case PATCH -> last.patched();
        case MINOR -> last.raised();
        case MAJOR -> last.renewed();
      };
    }
  }

  public NewRevision {
    items = List.copyOf(items);
  }

  @Override
  public String subject() {
    return Named.label(number);
  }

  @Override
  public Corpus since(Corpus tree) {
    return since;
  }

  @Override
  public Outcome plan(Corpus tree) {
    Named named = Named.of(number, tree);
    Optional<Refused> obstacle = named.obstacle();
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Optional<Path> before = Optional.ofNullable(since.published().get(number));
    if (before.isEmpty()) {
      return new Refused(subject() + " is not in " + name + "; name another with --since");
    }
    Path file = tree.published().get(number);
    Change change = new Change(since, tree, before, Optional.of(file));
    if (change.substance().isEmpty() || change.history().isEmpty()) {
      return new Refused(
          subject() + " cannot be read in " + name + "; name another with --since, or say --step");
    }
    History history = change.history().get();
    if (redates) {
      return redated(named);
    }
    if (!history.fresh().isEmpty()) {
      return squashes && history.fresh().size() > 1
          ? squashed(named, change, history)
          : new Settled(
              subject()
                  + " has the revision "
                  + history.fresh().get(0).version().map(Field::text).orElse("")
                  + " already; nothing to do");
    }
    Substance substance = change.substance().get();
    if (substance.heaviest().isEmpty()) {
      return new Refused("nothing changed in " + subject() + " since " + name);
    }
    return change
        .old()
        .flatMap(NewRevision::last)
        .<Outcome>map(last -> added(named, change, substance, last))
        .orElseGet(
            () -> new Refused(subject() + " has no version that can be raised; correct it first"));
  }

  private static Optional<Version> last(org.xeptools.document.XepDocument document) {
    return document.header().revisions().stream()
        .flatMap(revision -> revision.number().stream())
        .max(Version::compareTo);
  }

  private String by() {
    return initials.orElse(terms.initials());
  }

  private Rise rise(Substance substance) {
    return step.orElse(substance.isEditorial() ? Rise.PATCH : Rise.MINOR);
  }

  private Plan added(Named named, Change change, Substance substance, Version last) {
    HeaderEdits edits = new HeaderEdits(named.document());
    String version = rise(substance).after(last).text();
    edits.addRevision(version, terms.today(), by(), remark(change, substance));
    List<String> told = told(substance);
    if (items.isEmpty()) {
      told.add("the remark is a first one; write your own with -m");
    }
    return plan(named, edits, version, told, substance);
  }

  private List<String> told(Substance substance) {
    List<String> told = new ArrayList<>();
    if (step.isEmpty()) {
      told.add(
          (substance.isEditorial()
                  ? "a patch, since the change is editorial: "
                  : "a minor version, since the change is one of substance: ")
              + substance.reasons().get(0));
    }
    return told;
  }

  private RemarkText remark(Change change, Substance substance) {
    if (!items.isEmpty()) {
      return new RemarkText(items);
    }
    List<String> seen = FirstRemark.of(change);
    return new RemarkText(
        seen.isEmpty() ? List.of("Changed " + substance.reasons().get(0) + ".") : seen);
  }

  private Plan plan(
      Named named, HeaderEdits edits, String version, List<String> told, Substance substance) {
    List<String> next = new ArrayList<>();
    if (named.status() == Status.DEFERRED && rise(substance) != Rise.PATCH) {
      next.add(
          subject()
              + " is "
              + Status.DEFERRED.pageName()
              + "; a version of substance takes it up again: xep move "
              + number
              + " experimental");
    }
    return new Plan(
        subject(),
        List.of(PlannedFile.edited(named.document().source(), edits.edits())),
        Message.of(subject() + ": Version " + version),
        Optional.empty(),
        told,
        next);
  }

  private Outcome redated(Named named) {
    Optional<Field> date = named.header().lastRevision().flatMap(Revision::date);
    if (date.isEmpty()) {
      return new Refused(subject() + " has no revision with a date");
    }
    String today = terms.today().toString();
    if (date.get().text().equals(today)) {
      return new Settled(subject() + " has the date " + today + " already; nothing to do");
    }
    HeaderEdits edits = new HeaderEdits(named.document());
    edits.set(date.get(), today);
    String version =
        named.header().lastRevision().flatMap(Revision::version).map(Field::text).orElse("");
    return new Plan(
        subject(),
        List.of(PlannedFile.edited(named.document().source(), edits.edits())),
        Message.of(subject() + ": Date version " + version + " " + today),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Outcome squashed(Named named, Change change, History history) {
    List<Revision> fresh = history.fresh();
    List<Revision> all = named.header().revisions();
    int first = all.indexOf(fresh.get(0));
    if (first < 0 || !all.subList(first, first + fresh.size()).equals(fresh)) {
      return new Refused(
          "the new revisions of "
              + subject()
              + " do not follow each other; put them together first");
    }
    Substance substance = change.substance().orElseThrow();
    Optional<Version> last = change.old().flatMap(NewRevision::last);
    if (last.isEmpty()) {
      return new Refused(subject() + " has no version that can be raised; correct it first");
    }
    Version version = rise(substance).after(last.get());
    HeaderEdits edits = new HeaderEdits(named.document());
    edits.replaceRevisions(
        fresh, version.text(), terms.today(), by(), new RemarkText(folded(fresh)));
    List<String> told = told(substance);
    told.add("makes one revision of " + fresh.size());
    return plan(named, edits, version.text(), told, substance);
  }

  /** The remarks of all, the oldest first, each with the initials of who wrote it. */
  private List<String> folded(List<Revision> fresh) {
    if (!items.isEmpty()) {
      return items;
    }
    List<String> all = new ArrayList<>();
    for (int i = fresh.size() - 1; i >= 0; i--) {
      Revision one = fresh.get(i);
      String who = one.initials().map(Field::text).orElse("");
      one.remark().stream()
          .flatMap(remark -> FirstRemark.sentences(remark))
          .map(text -> who.isEmpty() ? text : text + " (" + who + ")")
          .forEach(all::add);
    }
    return all.isEmpty() ? Stream.of("Several changes.").toList() : all;
  }
}

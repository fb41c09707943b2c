package org.xeptools.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Decider;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/**
 * One document of a change, for the editors who sort pull requests.
 *
 * @param file its file's name in the tree
 * @param title its title, "" if it cannot be read
 * @param what what happened to it, in a few words
 * @param status its status after, as pages show it; "" if there is none
 * @param agreement whose agreement is needed
 * @param labels the labels that the pull request gets for it
 */
public record Triage(
    String file,
    String title,
    String what,
    String status,
    List<String> agreement,
    List<String> labels) {
  private static final Map<String, Function<Header, List<String>>> WORK =
      new TreeMap<>(
          Map.of(
              "authors", header -> header.authors().stream().map(Author::name).toList(),
              "type", header -> header.typeText().map(Field::text).stream().toList(),
              "approver", header -> header.approvers().stream().map(Field::text).toList()));

  public Triage {
    agreement = List.copyOf(agreement);
    labels = List.copyOf(labels);
  }

  /** The summaries of {@code changes}, in the same order. */
  public static List<Triage> of(List<Change> changes) {
    return changes.stream().map(Triage::of).toList();
  }

  private static Triage of(Change change) {
    Optional<Header> header = change.subject().document().map(XepDocument::header);
    Optional<Status> status = header.flatMap(Header::status);
    boolean isDraft =
        change.after().isPresent() && !isPublished(change) && copyOf(change).isEmpty();
    Set<String> needs = new TreeSet<>();
    Optional<Substance> substance = change.substance();
    boolean isMild =
        change.wasPublished()
            && isPublished(change)
            && !moves(change)
            && substance.filter(Substance::isEditorial).isPresent()
            && isSameWork(change);
    boolean isEditorial = isMild && !substance.get().fields().contains("lastcall");
    if (isMild
        || copyOf(change).isPresent()
        || (change.after().isEmpty() && !change.wasPublished())) {
      needs.add(Approver.EDITOR.sourceName());
    } else if (isDraft && change.before().isEmpty()) {
      needs.addAll(bodies(header));
    } else if (isDraft) {
      needs.add("Author");
    } else if (moves(change)) {
      needs.addAll(step(change, header, status));
    } else if (status.filter(Status::isInTheMaking).isPresent()) {
      needs.add("Author");
    } else {
      needs.addAll(bodies(header));
    }
    Set<String> labels = new TreeSet<>();
    needs.forEach(name -> labels.add("Needs " + name));
    if (isDraft) {
      labels.add(Status.PROTOXEP.pageName());
    }
    if (isEditorial) {
      labels.add("Editorial Change");
    }
    return new Triage(
        change.after().or(change::before).orElseThrow().getFileName().toString(),
        header.flatMap(Header::title).map(Field::text).orElse(""),
        what(change, isDraft, substance),
        change.after().isEmpty() ? "" : status.map(Status::pageName).orElse(""),
        List.copyOf(needs),
        List.copyOf(labels));
  }

  /** True if authors, type and approver are the same; a change of these is not editorial. */
  private static boolean isSameWork(Change change) {
    return reassigned(change).isEmpty();
  }

  private static boolean isPublished(Change change) {
    return change.after().filter(f -> change.head().published().containsValue(f)).isPresent();
  }

  /** True if it enters the series, or its status changes. */
  private static boolean moves(Change change) {
    return isPublished(change)
        && (!change.wasPublished()
            || (change.old().isPresent() && !change.oldStatus().equals(change.newStatus())));
  }

  /** The number of the published document that a draft, which the inbox keeps, has become. */
  private static Optional<String> copyOf(Change change) {
    if (change.after().isEmpty() || isPublished(change)) {
      return Optional.empty();
    }
    Optional<String> title =
        change.now().map(XepDocument::header).flatMap(Header::title).map(t -> plain(t.text()));
    return title.flatMap(
        t ->
            change.head().published().keySet().stream()
                .filter(
                    number ->
                        change
                            .head()
                            .header(number)
                            .flatMap(Header::title)
                            .filter(other -> plain(other.text()).equals(t))
                            .isPresent())
                .findFirst());
  }

  private static String plain(String title) {
    return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Set<String> step(Change change, Optional<Header> header, Optional<Status> status) {
    Optional<Status> before = Status.of(change.oldStatus());
    Decider decider =
        status
            .map(to -> Lifecycle.decider(before.orElse(Status.PROTOXEP), to))
            .orElse(Decider.APPROVER);
    return switch (decider) {
      case AUTHOR -> Set.of("Author");
      case EDITOR -> Set.of(Approver.EDITOR.sourceName());
      case APPROVER -> bodies(header);
    };
  }

  /** The approver that is named, else those that the type allows. */
  private static Set<String> bodies(Optional<Header> header) {
    Optional<Approver> named = header.flatMap(Header::approver);
    Set<Approver> all =
        named
            .map(Set::of)
            .orElseGet(() -> header.flatMap(Header::type).map(XepType::approvers).orElse(Set.of()));
    Set<String> names = new TreeSet<>();
    all.forEach(approver -> names.add(approver.sourceName()));
    return names;
  }

  private static String what(Change change, boolean isDraft, Optional<Substance> substance) {
    if (change.after().isEmpty()) {
      return "removed";
    }
    if (isDraft) {
      return change.before().isEmpty()
          ? "new " + Status.PROTOXEP.pageName()
          : Status.PROTOXEP.pageName() + " revised";
    }
    if (copyOf(change).isPresent()) {
      return "the inbox's copy of XEP-" + copyOf(change).get();
    }
    if (!change.wasPublished()) {
      int changed = AcceptedRequirements.of(change).count();
      return changed == 0
          ? "accepted"
          : "accepted, with changes: "
              + changed
              + (changed == 1 ? " requirement differs" : " requirements differ");
    }
    if (moves(change)) {
      String from = name(change.oldStatus());
      return change.isIn(Status.PROPOSED)
          ? "last call, was " + from
          : from + " → " + name(change.newStatus());
    }
    if (substance.isEmpty()) {
      return "cannot be compared";
    }
    if (substance.get().isEditorial() && substance.get().fields().contains("lastcall")) {
      return "last call extended or reissued";
    }
    if (!substance.get().isEditorial()) {
      return "revised in substance: " + substance.get().reasons().get(0);
    }
    return isSameWork(change)
        ? "revised editorially"
        : "revised: " + String.join(", ", reassigned(change));
  }

  /** Which of authors, type and approver changed. */
  private static List<String> reassigned(Change change) {
    List<String> names = new ArrayList<>();
    WORK.forEach(
        (name, of) -> {
          if (!change
              .old()
              .map(d -> of.apply(d.header()))
              .equals(change.now().map(d -> of.apply(d.header())))) {
            names.add(name);
          }
        });
    return names;
  }

  private static String name(String status) {
    return status.isEmpty() ? "none" : Status.of(status).map(Status::pageName).orElse(status);
  }
}

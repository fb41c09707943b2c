package org.xeptools.act.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.change.Change;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.git.FirstParents;
import org.xeptools.git.GitTree;
import org.xeptools.lifecycle.Status;

/** Goes from commit to commit and notes what happened to each document. */
public final class EventWalk {
  private static final Pattern SOURCE =
      Pattern.compile("(?m)^Source: inbox/([\\w.-]{1,80})\\.xml$");

  private final Path folder;
  private final Path root;
  private final Map<String, DocumentState> states = new HashMap<>();
  private final Map<String, EventFold> folds = new LinkedHashMap<>();
  private final List<String> silent = new ArrayList<>();

  private EventWalk(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  /**
   * What was found.
   *
   * @param events in the order of their commits
   * @param silent what cannot be announced, a sentence each
   */
  record Found(List<Event> events, List<String> silent) {}

  /** The events of the tree in {@code folder} from one revision to another. */
  static Found between(Path folder, String base, String head) throws IOException {
    List<FirstParents.Step> steps = FirstParents.between(folder, base, head);
    if (steps.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    GitTree before = GitTree.of(folder, steps.get(0).before());
    try {
      EventWalk walk = new EventWalk(folder, before.root());
      Corpus old = corpus(folder, before);
      for (FirstParents.Step step : steps) {
        GitTree after = GitTree.of(folder, step.id());
        try {
          Corpus now = corpus(folder, after);
          for (Change change : Changes.between(old, now)) {
            walk.note(change, step);
          }
          old = now;
        } finally {
          before.close();
          before = after;
        }
      }
      return walk.found();
    } finally {
      before.close();
    }
  }

  private static Corpus corpus(Path folder, GitTree tree) throws IOException {
    return Corpus.of(folder, new XepReader(tree));
  }

  private Found found() {
    List<Event> events = new ArrayList<>();
    for (EventFold fold : folds.values()) {
      events.addAll(fold.events());
      silent.addAll(fold.silent());
    }
    events.sort(
        (a, b) -> {
          int byTime = a.time().compareTo(b.time());
          return byTime != 0 ? byTime : a.is().label().compareTo(b.is().label());
        });
    return new Found(events, silent);
  }

  private void note(Change change, FirstParents.Step step) {
    if (change.after().isEmpty()) {
      silent.add(name(change.before().orElseThrow()) + " was removed" + in(step));
      return;
    }
    Path file = change.after().get();
    String name = name(file);
    Optional<XepDocument> document = change.now();
    if (document.isEmpty()) {
      silent.add(name + " cannot be read" + in(step) + "; what changed there is told later");
      state(change).ifPresent(known -> states.putIfAbsent(name, known));
      return;
    }
    Optional<String> number =
        Corpus.number(file).filter(n -> file.equals(change.head().published().get(n)));
    DocumentState is = DocumentState.of(document.get(), number);
    Optional<DocumentState> was =
        Optional.ofNullable(states.get(name))
            .or(() -> change.isAcceptance() ? Optional.empty() : state(change));
    states.put(name, is);
    Optional<DocumentState> proposal = change.isAcceptance() ? state(change) : Optional.empty();
    folds.computeIfAbsent(name, n -> new EventFold()).add(event(was, is, proposal, step), was, is);
  }

  private Optional<DocumentState> state(Change change) {
    return change
        .old()
        .map(
            old -> {
              Path file = old.source().path();
              return DocumentState.of(
                  old,
                  Corpus.number(file).filter(n -> file.equals(change.base().published().get(n))));
            });
  }

  private Optional<Event> event(
      Optional<DocumentState> was,
      DocumentState is,
      Optional<DocumentState> proposal,
      FirstParents.Step step) {
    Optional<EventKind> kind = kind(was, is, in(step));
    return kind.map(
        k -> {
          Optional<DocumentState> old = was.or(() -> proposal);
          List<DocumentState.Block> fresh =
              old.map(is::since).orElseGet(() -> is.versions().values().stream().limit(1).toList());
          String remark = fresh.stream().map(DocumentState.Block::remark).findFirst().orElse("");
          LocalDate day = LocalDate.ofInstant(step.time(), ZoneOffset.UTC);
          return new Event(
              k,
              was,
              is,
              fresh,
              step.time(),
              k.isDecision() ? Vote.in(step.message(), remark, day) : Optional.empty(),
              source(step.message()).or(() -> proposal.map(DocumentState::name)),
              was.filter(is::isPatchOf).isPresent() && k == EventKind.UPDATED);
        });
  }

  /** The ProtoXEP that the message of an acceptance names. */
  private static Optional<String> source(String message) {
    return SOURCE.matcher(message).results().map(trailer -> trailer.group(1)).findFirst();
  }

  private Optional<EventKind> kind(Optional<DocumentState> was, DocumentState is, String where) {
    if (is.number().isEmpty()) {
      return was.isEmpty()
          ? Optional.of(EventKind.PROTO)
          : Optional.of(EventKind.PROTO_UPDATED)
              .filter(kind -> !was.get().version().equals(is.version()));
    }
    if (is.known().isEmpty() || is.is(Status.PROTOXEP)) {
      silent.add(is.label() + " has the status '" + is.status() + "'" + where);
      return Optional.empty();
    }
    if (was.isEmpty() || was.get().number().isEmpty()) {
      return Optional.of(EventKind.NEW);
    }
    DocumentState old = was.get();
    boolean moved = !old.known().equals(is.known());
    Optional<EventKind> step = EventKind.to(is.known().get()).filter(kind -> moved);
    boolean called = is.is(Status.PROPOSED) && (moved || !old.lastCall().equals(is.lastCall()));
    if (called) {
      if (is.lastCallEnd().isEmpty()) {
        silent.add(is.label() + " is Proposed, but its last call names no end" + where);
        return Optional.empty();
      }
      return Optional.of(EventKind.LAST_CALL);
    }
    if (step.isPresent()) {
      return step;
    }
    if (moved && old.is(Status.PROPOSED)) {
      return Optional.of(
          old.version().equals(is.version()) ? EventKind.RETURNED : EventKind.UPDATED);
    }
    if (moved && !old.is(Status.PROTOXEP)) {
      return Optional.of(EventKind.UPDATED);
    }
    if (old.version().equals(is.version())) {
      return Optional.empty();
    }
    if (is.isBehind(old)) {
      silent.add(
          is.label() + " went back from version " + old.version() + " to " + is.version() + where);
      return Optional.empty();
    }
    return Optional.of(EventKind.UPDATED);
  }

  private String name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path tree = folder.toAbsolutePath().normalize();
    return (whole.startsWith(tree) ? tree : root).relativize(whole).toString().replace('\\', '/');
  }

  private static String in(FirstParents.Step step) {
    return " in " + step.id().substring(0, 9);
  }
}

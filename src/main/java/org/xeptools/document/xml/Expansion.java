package org.xeptools.document.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.xml.Entities.Entity;
import org.xeptools.document.xml.EntityScope.Known;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The entities that are being expanded, their references, and the limits for their size. */
final class Expansion {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_CHARACTERS = 2_000_000;
  private static final int MAX_EVENTS = 300_000;

  private final XepSource source;
  private final EntityScope scope;
  private final Consumer<Finding> problems;
  private final Deque<String> names = new ArrayDeque<>();
  private final List<EntityReference> references = new ArrayList<>();
  private final UndefinedNames undefined = new UndefinedNames();
  private @Nullable SourceSpan place;
  private int characters;
  private int events;

  Expansion(XepSource source, EntityScope scope, Consumer<Finding> problems) {
    this.source = source;
    this.scope = scope;
    this.problems = problems;
  }

  /** The entity whose reference in the document itself is being expanded, if any. */
  Optional<String> outermost() {
    return Optional.ofNullable(names.peekLast());
  }

  /** The reference in the document itself whose text is being read, if any. */
  @Nullable SourceSpan place() {
    return place;
  }

  /** The place in the document of {@code start..end} of the text that is being read. */
  SourceSpan span(int start, int end) {
    return place != null ? place : source.span(start, end);
  }

  /** The references of the document itself, in order. */
  List<EntityReference> references() {
    return references;
  }

  /** Records a reference to {@code name}. */
  void refer(String name, SourceSpan span) {
    if (place == null) {
      references.add(scope.reference(name, span));
    }
  }

  /** Starts to read the text of the entity {@code name}, whose reference is at {@code span}. */
  void enter(String name, SourceSpan span) {
    names.push(name);
    place = place == null ? span : place;
  }

  void leave() {
    names.pop();
    place = names.isEmpty() ? null : place;
  }

  /** Counts an event with {@code length} characters; stops the reading at the limit. */
  void count(int length, SourceSpan place) {
    characters += length;
    events++;
    if (characters > MAX_CHARACTERS || events > MAX_EVENTS) {
      problems.accept(
          FormFault.TOO_LARGE.at(
              place,
              "the entities expand to more than "
                  + MAX_CHARACTERS
                  + " characters or "
                  + MAX_EVENTS
                  + " pieces"));
      throw new TreeBuilder.Stop();
    }
  }

  /** The entity, if it is declared, internal, sound and not being expanded; else a finding. */
  Optional<Known> usable(String name, SourceSpan place) {
    Optional<Known> known = scope.find(name);
    if (known.isEmpty()) {
      lack(name, place);
      return known;
    }
    Entity entity = known.get().entity();
    boolean toldThere = known.get().home().file().filter(list -> list.isFaulty(name)).isPresent();
    if (toldThere && (entity.systemId().isPresent() || names.contains(name))) {
      return Optional.empty();
    }
    if (entity.systemId().isPresent()) {
      String message = "the entity &" + name + "; names the file '" + entity.systemId().get() + "'";
      Note nothing =
          Note.of("Nothing was read; xep never reads files or addresses that a document names");
      refuse(FormFault.EXTERNAL_ENTITY.at(place, message).with(nothing), entity);
    } else if (names.contains(name)) {
      String message = "the entity &" + name + "; contains itself";
      refuse(FormFault.RECURSIVE_ENTITY.at(place, message), entity);
    } else if (names.size() >= MAX_DEPTH) {
      String message = "entities nest deeper than " + MAX_DEPTH + " levels";
      refuse(FormFault.TOO_LARGE.at(place, message), entity);
      throw new TreeBuilder.Stop();
    } else if (toldThere && known.get().replacement().problem() != null) {
      return instead(known.get());
    } else if (known.get().replacement().problem() != null) {
      String problem = known.get().replacement().problem();
      String message = "the entity &" + name + "; is not well-formed: " + problem;
      refuse(FormFault.NOT_WELL_FORMED.at(place, message), entity);
    } else {
      return known;
    }
    return Optional.empty();
  }

  /** The built-in entity of this name, else the readable part of its value, if that has text. */
  private static Optional<Known> instead(Known faulty) {
    Entities builtIn = BuiltInEntities.all();
    return builtIn
        .find(faulty.entity().name())
        .map(entity -> new Known(entity, builtIn))
        .or(
            () ->
                faulty.replacement().events().stream()
                        .anyMatch(XmlEvent.Characters.class::isInstance)
                    ? Optional.of(faulty)
                    : Optional.empty());
  }

  private void lack(String name, SourceSpan place) {
    String user = names.peek();
    Optional<EntityList> file =
        user == null ? Optional.empty() : scope.find(user).flatMap(known -> known.home().file());
    if (file.isPresent()) {
      file.get().lacks(user, name);
    } else if (!scope.isLost(name)) {
      undefined.add(name, place);
    }
  }

  /** The findings about undeclared entities; {@code root} is the root's start tag. */
  List<Finding> undefined(Optional<SourceSpan> root) {
    return undefined.findings(scope, root);
  }

  private void refuse(Finding finding, Entity entity) {
    problems.accept(finding.with(Note.at(entity.declaration(), "It is declared here")));
  }
}

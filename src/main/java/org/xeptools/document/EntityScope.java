package org.xeptools.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Entities.Entity;
import org.xeptools.document.Entities.Replacement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;
import org.xeptools.source.XepSource;

/** The entities that one document knows, in the order of declaration: the first one counts. */
final class EntityScope {
  private static final Pattern SHORT_NUMBER = Pattern.compile("(?i)xep-?(\\d{1,4})");
  private static final int MAX_PARAMETER_REFERENCES = 1_000;

  /** A known entity and the set it belongs to. */
  record Known(Entity entity, Entities home) {
    Replacement replacement() {
      return home.replacement(entity);
    }
  }

  private final XepSource source;
  private final EntityFiles files;
  private final Consumer<Finding> problems;
  private final List<Entities> layers = new ArrayList<>();
  private final Map<String, Entity> local = new HashMap<>();
  private final Map<String, DtdScanner.Entity> parameters = new HashMap<>();
  private final TreeSet<String> unreferenced = new TreeSet<>();
  private final Deque<String> including = new ArrayDeque<>();
  private int included;
  private boolean declared;
  private boolean broken;

  EntityScope(XepSource source, EntityFiles files, Consumer<Finding> problems) {
    this.source = source;
    this.files = files;
    this.problems = problems;
  }

  /** Takes in the document type declaration at {@code start..end}. */
  void declare(int start, int end) {
    declared = true;
    try {
      DtdScanner.Head head = DtdScanner.head(source.text(), start, end);
      subset(source, head.subsetStart(), head.subsetEnd(), Optional.empty());
      closeLocalLayer();
      head.systemId().ifPresent(id -> external(id, source.span(start, end)));
    } catch (MalformedXml e) {
      broken = true;
      problems.accept(
          FormFault.NOT_WELL_FORMED.at(
              source.span(e.offset(), Math.min(end, e.offset() + 1)), e.reason()));
      closeLocalLayer();
    }
  }

  /** The entity {@code name}, if it is declared. */
  Optional<Known> find(String name) {
    for (Entities layer : layers) {
      Optional<Entity> found = layer.find(name);
      if (found.isPresent()) {
        return Optional.of(new Known(found.get(), layer));
      }
    }
    return Optional.empty();
  }

  /** True if declarations are missing that could not be read; that has been reported. */
  boolean isBroken() {
    return broken;
  }

  /** What may help with an undefined {@code name}. */
  Optional<Note> hint(String name) {
    if (!declared) {
      return Optional.of(
          Note.of(
              "The file has no document type declaration; it begins"
                  + " <!DOCTYPE xep SYSTEM 'xep.dtd' [ <!ENTITY % ents SYSTEM 'xep.ent'> %ents; ]>"));
    }
    if (!unreferenced.isEmpty()) {
      String parameter = unreferenced.first();
      return Optional.of(
          Note.at(
              source.span(parameters.get(parameter).start(), parameters.get(parameter).end()),
              "%"
                  + parameter
                  + "; is declared here but never referenced; put %"
                  + parameter
                  + "; on the next line"));
    }
    return padded(name)
        .or(() -> closest(name))
        .map(known -> Note.of("There is an entity &" + known + ";"));
  }

  /** {@code xep0084} for {@code xep84}, if that is known. */
  private Optional<String> padded(String name) {
    Matcher parts = SHORT_NUMBER.matcher(name);
    return parts.matches()
        ? Optional.of(String.format("xep%04d", Integer.parseInt(parts.group(1))))
            .filter(known -> find(known).isPresent())
        : Optional.empty();
  }

  private Optional<String> closest(String name) {
    return layers.stream()
        .flatMap(layer -> layer.names().stream())
        .filter(known -> Spelling.isClose(name, known))
        .min((a, b) -> Integer.compare(Spelling.distance(name, a), Spelling.distance(name, b)));
  }

  private void subset(XepSource text, int start, int end, Optional<SourceSpan> reference)
      throws MalformedXml {
    for (DtdScanner.Item item : DtdScanner.scan(text.text(), start, end)) {
      if (item instanceof DtdScanner.Entity entity) {
        if (!entity.parameter()) {
          local.putIfAbsent(entity.name(), at(reference, Entities.declared(text, entity)));
        } else if (parameters.putIfAbsent(entity.name(), entity) == null) {
          unreferenced.add(entity.name());
        }
      } else if (item instanceof DtdScanner.ParameterReference parameter) {
        SourceSpan span = reference.orElse(text.span(parameter.start(), parameter.end()));
        include(parameter.name(), span);
      }
    }
  }

  private static Entity at(Optional<SourceSpan> reference, Entity entity) {
    return reference
        .map(span -> new Entity(entity.name(), entity.text(), entity.systemId(), span))
        .orElse(entity);
  }

  private void include(String name, SourceSpan span) throws MalformedXml {
    DtdScanner.Entity parameter = parameters.get(name);
    if (parameter == null) {
      problems.accept(FormFault.UNDEFINED_ENTITY.at(span, "%" + name + "; is not declared"));
      return;
    }
    unreferenced.remove(name);
    if (++included > MAX_PARAMETER_REFERENCES) {
      problems.accept(
          FormFault.TOO_LARGE.at(
              span,
              "the document type declaration makes more than "
                  + MAX_PARAMETER_REFERENCES
                  + " references"));
      throw new TreeBuilder.Stop();
    } else if (including.contains(name)) {
      problems.accept(FormFault.RECURSIVE_ENTITY.at(span, "%" + name + "; contains itself"));
    } else if (parameter.systemId().isPresent()) {
      closeLocalLayer();
      external(parameter.systemId().get(), span);
    } else {
      String text = parameter.literal().orElse("");
      including.push(name);
      subset(XepSource.of(source.path(), text), 0, text.length(), Optional.of(span));
      including.pop();
    }
  }

  private void external(String systemId, SourceSpan span) {
    Optional<EntityFiles.Declarations> found = files.resolve(source.path(), systemId);
    if (found.isEmpty()) {
      problems.accept(
          FormFault.EXTERNAL_ENTITY
              .at(span, "only xep.dtd and xep.ent may be named here, not '" + systemId + "'")
              .with(
                  Note.of(
                      "Nothing was read; files and addresses that a document names never are")));
      return;
    }
    layers.add(found.get().entities());
    found
        .get()
        .problem()
        .ifPresent(
            why ->
                problems.accept(
                    why.fault()
                        .at(span, why.reason())
                        .with(Note.of("The built-in entities are used instead"))));
  }

  /** What was declared so far comes before what is declared next. */
  private void closeLocalLayer() {
    if (!local.isEmpty()) {
      layers.add(new Entities(local));
      local.clear();
    }
  }
}

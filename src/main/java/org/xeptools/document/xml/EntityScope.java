package org.xeptools.document.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.xml.Entities.Entity;
import org.xeptools.document.xml.Entities.Replacement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;
import org.xeptools.source.XepSource;

/**
 * The entities that are declared for one document, in order of declaration: the first one counts.
 */
final class EntityScope {
  private static final String USUAL = "xep.ent";
  private static final Pattern SHORT_NUMBER = Pattern.compile("(?i)xep-?(\\d{1,4})");
  private static final int MAX_PARAMETER_REFERENCES = 1_000;

  /** A search for a similar name takes time proportional to the number of names. */
  private static final int MAX_SUGGESTIONS = 50;

  /** A declared entity and the set it belongs to. */
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
  private final Set<String> undeclared = new HashSet<>();
  private final Deque<String> including = new ArrayDeque<>();
  private final Map<String, Optional<String>> closest = new HashMap<>();
  private int included;
  private int prologEnd;
  private boolean hasEntities;
  private DtdScanner.@Nullable Head head;
  private @Nullable SourceSpan doctype;
  private @Nullable UndeclaredCause absent;
  private boolean broken;

  EntityScope(XepSource source, EntityFiles files, Consumer<Finding> problems) {
    this.source = source;
    this.files = files;
    this.problems = problems;
  }

  /** The document. */
  XepSource source() {
    return source;
  }

  /** Records that a document type declaration could be inserted after {@code end}. */
  void prolog(int end) {
    prologEnd = end;
  }

  /** Reads the document type declaration at {@code start..end}. */
  void declare(int start, int end) {
    doctype = source.span(start, end);
    try {
      head = DtdScanner.head(source.text(), start, end);
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

  /** A reference to {@code name} at {@code place}. */
  EntityReference reference(String name, SourceSpan place) {
    Optional<EntityList> file = find(name).flatMap(known -> known.home().file());
    boolean lost = file.isEmpty() && isLost(name);
    return new EntityReference(
        name,
        place,
        lost || file.isPresent(),
        lost || file.filter(list -> list.isFaulty(name)).isPresent());
  }

  /** True if {@code name} is undeclared because its declaration, in a file, cannot be read. */
  boolean isLost(String name) {
    return find(name).isEmpty()
        && layers.stream()
            .flatMap(layer -> layer.file().stream())
            .anyMatch(file -> file.explains(name));
  }

  /** True if some declarations could not be read; that has been reported. */
  boolean isBroken() {
    return broken;
  }

  /** Why names are not declared; {@code root} is where the document's own markup begins. */
  Optional<UndeclaredCause> cause(SourceSpan root) {
    EntityFiles.Declarations usual = files.resolve(source.path(), USUAL).orElseThrow();
    if (head == null || doctype == null) {
      return Optional.of(UndeclaredCause.noDoctype(source, prologEnd, root, usual));
    }
    for (String name : unreferenced) {
      DtdScanner.Entity parameter = parameters.get(name);
      Optional<EntityFiles.Declarations> named =
          parameter.systemId().flatMap(id -> files.resolve(source.path(), id));
      if (named.isPresent()) {
        return Optional.of(UndeclaredCause.noReference(source, parameter, named.get()));
      }
    }
    if (absent != null) {
      return Optional.of(absent);
    }
    return hasEntities
        ? Optional.empty()
        : Optional.of(
            UndeclaredCause.noEntities(source, head, doctype.start(), doctype.end(), usual));
  }

  /** The entity that {@code name} was probably meant to be. */
  Optional<String> meant(String name) {
    return padded(name).or(() -> closest(name));
  }

  /** {@code xep0084} for {@code xep84}, if that is known. */
  private Optional<String> padded(String name) {
    Matcher parts = SHORT_NUMBER.matcher(name);
    return parts.matches()
        ? Optional.of(String.format(Locale.ROOT, "xep%04d", Integer.parseInt(parts.group(1))))
            .filter(known -> find(known).isPresent())
        : Optional.empty();
  }

  private Optional<String> closest(String name) {
    return closest.size() < MAX_SUGGESTIONS
        ? closest.computeIfAbsent(name, this::closestOfAll)
        : closest.getOrDefault(name, Optional.empty());
  }

  private Optional<String> closestOfAll(String name) {
    return layers.stream()
        .flatMap(layer -> layer.names().stream())
        .filter(known -> digits(known).equals(digits(name))) // rfc3923bis is not rfc3920bis
        .filter(known -> absent == null ? Spelling.isClose(name, known) : isSlip(name, known))
        .min((a, b) -> Integer.compare(Spelling.distance(name, a), Spelling.distance(name, b)));
  }

  private static String digits(String name) {
    return name.replaceAll("\\D", "").replaceFirst("^0+", "");
  }

  /** If many names are undeclared, a similar name may not be the one that was meant. */
  private static boolean isSlip(String name, String known) {
    return name.length() > 4
        && Math.abs(name.length() - known.length()) <= 1
        && Spelling.distance(name, known) == 1;
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
      if (undeclared.add(name)) {
        problems.accept(UndeclaredCause.noParameter(source, name, span));
      }
      broken = true;
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
      String name = systemId.substring(systemId.lastIndexOf('/') + 1);
      boolean usual = name.equals(USUAL) || name.equals("xep.dtd");
      problems.accept(
          FormFault.EXTERNAL_ENTITY
              .at(
                  span,
                  usual
                      ? "write '" + name + "' here, not '" + systemId + "': nothing is fetched"
                      : "only xep.ent, xep.dtd and other such files of the tree may be named here, not '"
                          + systemId
                          + "'")
              .with(
                  Note.of(
                      usual
                          ? "The tree's own file of this name is used, or what is built in"
                          : "Nothing was read; xep never reads such files or addresses")));
      if (usual) {
        files.resolve(source.path(), name).ifPresent(own -> take(name, own, span));
      } else {
        broken = true;
      }
      return;
    }
    take(systemId.substring(systemId.lastIndexOf('/') + 1), found.get(), span);
  }

  private void take(String name, EntityFiles.Declarations found, SourceSpan span) {
    boolean empty = found.absent() && name.endsWith(".dtd"); // the schema is built in, too
    if (!empty && layers.stream().noneMatch(layer -> layer == found.entities())) {
      closeLocalLayer();
      layers.add(found.entities());
    }
    hasEntities |= name.endsWith(".ent");
    if (found.problem().isPresent()) {
      EntityFiles.Problem why = found.problem().get();
      problems.accept(
          why.fault()
              .at(span, why.reason())
              .with(Note.of("The built-in entities are used instead")));
      broken = true;
    } else if (found.absent() && name.endsWith(".ent") && absent == null) {
      absent = UndeclaredCause.noFile(name, span, found);
    }
  }

  /** Earlier declarations take precedence over later ones. */
  private void closeLocalLayer() {
    if (!local.isEmpty()) {
      layers.add(new Entities(local));
      local.clear();
    }
  }
}

package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.document.xml.Entities.Entity;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * The readable part of a file of declarations such as xep.ent. Its faults are reported once, in the
 * file, and not in the documents that use it.
 */
public final class EntityList {
  private static final int MAX_PROBLEMS = 1_000;

  private final XepSource source;
  private final List<EntityDeclaration> declarations = new ArrayList<>();
  private final Map<String, EntityValue> values = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> guessed = new HashSet<>();
  private final List<Finding> faults = new ArrayList<>();
  private final Map<String, List<Finding>> met = new ConcurrentHashMap<>();
  private final Entities entities;
  private boolean cutShort;

  private EntityList(XepSource source, List<Finding> problems) {
    this.source = source;
    faults.addAll(problems);
    Map<String, Entity> byName = new HashMap<>();
    boolean legible = problems.size() <= Legible.MAX_ILLEGIBLE;
    for (DtdScanner.Item item : DtdScanner.scanAll(legible ? source.text() : "")) {
      if (item instanceof DtdScanner.Entity entity) {
        take(entity, byName);
      } else if (item instanceof DtdScanner.Broken broken) {
        take(broken, byName);
      }
    }
    if (!legible) {
      faults.clear();
      faults.add(
          FormFault.WRONG_ENCODING.at(
              problems.get(0).span(), "this is not text, so no entity can be read from it"));
    } else if (faults.isEmpty() && byName.isEmpty() && source.path().endsWith("xep.ent")) {
      faults.add(
          FormFault.NOT_WELL_FORMED.at(
              source.span(0, Math.min(1, source.text().length())),
              "the file declares no entity; the built-in ones are used"));
    }
    cutShort |= byName.isEmpty() && !faults.isEmpty();
    unreadable.removeAll(byName.keySet());
    this.entities = new Entities(byName, this);
    for (EntityDeclaration declaration :
        faults.isEmpty() ? List.<EntityDeclaration>of() : declarations) {
      boolean illegible =
          problems.stream()
              .mapToInt(problem -> problem.span().start())
              .anyMatch(at -> declaration.span().start() <= at && at < declaration.span().end());
      if (illegible) {
        guessed.add(declaration.name());
      }
    }
  }

  /** Reads {@code source}; {@code problems} are the faults of its characters. */
  static EntityList of(XepSource source, List<Finding> problems) {
    return new EntityList(source, problems);
  }

  private void take(DtdScanner.Entity entity, Map<String, Entity> byName) {
    if (entity.parameter()) {
      return;
    }
    declarations.add(
        new EntityDeclaration(
            entity.name(), entity.literal(), source.span(entity.start(), entity.end())));
    if (byName.putIfAbsent(entity.name(), Entities.declared(source, entity)) == null) {
      values.put(entity.name(), new EntityValue(source, entity));
    }
  }

  private void take(DtdScanner.Broken broken, Map<String, Entity> byName) {
    if (faults.size() < MAX_PROBLEMS) {
      int at = Math.min(broken.why().offset(), Math.max(0, source.text().length() - 1));
      int end = Math.min(source.text().length(), at + 1);
      Finding fault =
          FormFault.NOT_WELL_FORMED.at(source.span(Math.min(at, end), end), broken.why().reason());
      if (faults.stream().noneMatch(known -> known.span().equals(fault.span()))) {
        faults.add(fault);
      }
    }
    broken.meant().ifPresent(entity -> take(entity, byName));
    broken.meant().ifPresent(entity -> guessed.add(entity.name()));
    if (broken.meant().isEmpty()) {
      broken.name().ifPresent(unreadable::add);
    }
    cutShort = broken.end() == source.text().length();
  }

  public XepSource source() {
    return source;
  }

  /** All declarations, in order; the first of two with the same name counts. */
  public List<EntityDeclaration> declarations() {
    return declarations;
  }

  /**
   * True if the published document {@code number} ({@code 0060}) needs an entity here, but has
   * none, and none may have been lost.
   */
  public boolean isWithoutDocument(String number) {
    String name = "xep" + number;
    return !number.equals("0000")
        && !explains(name)
        && declarations.stream().noneMatch(d -> d.name().equals(name));
  }

  /** True if every declaration can be read. */
  public boolean isSound() {
    return faults.isEmpty();
  }

  /** All faults; {@code elsewhere} tells which other names are declared. */
  public List<Finding> problems(Predicate<String> elsewhere) {
    Predicate<String> known = name -> entities.find(name).isPresent() || elsewhere.test(name);
    Stream<Finding> ofValues =
        values.entrySet().stream()
            .filter(value -> !guessed.contains(value.getKey()))
            .flatMap(value -> value.getValue().faults(known, this::value).stream());
    return sorted(Stream.concat(Stream.concat(faults.stream(), ofValues), told()));
  }

  /** The faults of the declarations, and of the values that documents have used. */
  public List<Finding> met() {
    return sorted(Stream.concat(faults.stream(), told()));
  }

  private Stream<Finding> told() {
    return met.values().stream().flatMap(List::stream);
  }

  /** The values as the tree of one document: authors in its header, the rest below. */
  public TreeBuilder tree(EntityFiles files) {
    TreeBuilder tree = new TreeBuilder(source, files, problem -> {});
    try {
      List.of("xep", "header").forEach(name -> tree.accept(start(name)));
      ordered().filter(EntityValue::isAuthor).forEach(value -> value.replay(tree));
      tree.accept(new XmlEvent.EndTag("header", 0, 0));
      List.of("section1", "p").forEach(name -> tree.accept(start(name)));
      ordered().filter(value -> !value.isAuthor()).forEach(value -> value.replay(tree));
      List.of("p", "section1", "xep").forEach(name -> tree.accept(new XmlEvent.EndTag(name, 0, 0)));
    } catch (TreeBuilder.Stop stop) {
      // An entity that expands beyond the limits is reported in the documents that use it.
      tree.finish();
    }
    return tree;
  }

  private static XmlEvent start(String name) {
    return new XmlEvent.StartTag(name, List.of(), 0, 0);
  }

  private Stream<EntityValue> ordered() {
    return declarations.stream()
        .map(EntityDeclaration::name)
        .distinct()
        .map(values::get)
        .filter(Objects::nonNull);
  }

  private static List<Finding> sorted(Stream<Finding> findings) {
    return findings
        .distinct()
        .sorted(Comparator.comparingInt(finding -> finding.span().start()))
        .limit(MAX_PROBLEMS)
        .toList();
  }

  public Entities entities() {
    return entities;
  }

  private Optional<EntityValue> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * To be called when a document uses {@code name}: true if its value is at fault, which this file
   * then reports.
   */
  public boolean isFaulty(String name) {
    return unreadable.contains(name)
        || guessed.contains(name)
        || !met.computeIfAbsent(
                name,
                n ->
                    value(n)
                        .map(value -> value.faults(known -> true, this::value))
                        .orElse(List.of()))
            .isEmpty();
  }

  /**
   * To be called when a document uses {@code name}, whose value refers to the undeclared {@code
   * other}.
   */
  void lacks(String name, String other) {
    value(name)
        .ifPresent(
            value ->
                met.put(
                    name + " " + other, value.faults(known -> !known.equals(other), this::value)));
  }

  /**
   * True if the declaration of {@code name} is in this file but cannot be read, or may have been
   * lost.
   */
  public boolean explains(String name) {
    return cutShort || unreadable.contains(name);
  }
}

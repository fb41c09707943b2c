package org.xeptools.document.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The entities in one set of declarations, such as xep.ent; shared by documents. */
public class Entities {

  /**
   * A declared entity.
   *
   * @param text its replacement text, if it is internal
   * @param systemId the file it names, if it is external; such a file is never read
   * @param declaration the place of its declaration
   */
  public record Entity(
      String name, Optional<String> text, Optional<String> systemId, SourceSpan declaration) {}

  /**
   * The replacement text as events; if it is not well-formed, the events before the fault, and the
   * ends of the elements that are open there.
   *
   * @param fault why the text is not well-formed, and where
   */
  record Replacement(List<XmlEvent> events, @Nullable MalformedXml fault) {
    @Nullable String problem() {
      return fault == null ? null : Malformation.ofEntity(fault);
    }
  }

  private final Map<String, Entity> byName;
  private final Map<String, Replacement> replacements = new ConcurrentHashMap<>();

  private final @Nullable EntityList file;

  Entities(Map<String, Entity> byName) {
    this(byName, null);
  }

  /** The declarations of {@code file}, which records its faults. */
  Entities(Map<String, Entity> byName, @Nullable EntityList file) {
    this.byName = Map.copyOf(byName);
    this.file = file;
  }

  /** The general entities of a file of declarations; the first of two with the same name counts. */
  static Map<String, Entity> read(XepSource file) throws MalformedXml {
    Map<String, Entity> found = new HashMap<>();
    for (DtdScanner.Item item : DtdScanner.scan(file.text(), 0, file.text().length())) {
      if (item instanceof DtdScanner.Entity entity && !entity.parameter()) {
        found.putIfAbsent(entity.name(), declared(file, entity));
      }
    }
    return found;
  }

  static Entity declared(XepSource file, DtdScanner.Entity entity) {
    return new Entity(
        entity.name(),
        entity.literal(),
        entity.systemId(),
        file.span(entity.start(), entity.end()));
  }

  public Optional<Entity> find(String name) {
    Entity known = byName.get(name);
    // a built-in entity replaces a declaration that cannot be read
    return known == null && file != null && file.explains(name)
        ? BuiltInEntities.all().find(name)
        : Optional.ofNullable(known);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** The events of an internal entity of this set; computed once. */
  Replacement replacement(Entity entity) {
    return replacements.computeIfAbsent(entity.name(), name -> parse(entity.text().orElseThrow()));
  }

  /** The file that declares them, if it is a declaration file of the tree. */
  Optional<EntityList> file() {
    return Optional.ofNullable(file);
  }

  private static Replacement parse(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf(']') < 0) {
      return new Replacement(List.of(new XmlEvent.Characters(text, false, 0, text.length())), null);
    }
    List<XmlEvent> events = new ArrayList<>();
    try {
      XmlLexer.fragment(text, events::add);
      return new Replacement(List.copyOf(events), null);
    } catch (MalformedXml e) {
      close(events);
      return new Replacement(List.copyOf(events), e);
    }
  }

  private static void close(List<XmlEvent> events) {
    Deque<String> open = new ArrayDeque<>();
    for (XmlEvent event : events) {
      if (event instanceof XmlEvent.StartTag tag) {
        open.push(tag.name());
      } else if (event instanceof XmlEvent.EndTag) {
        open.pop();
      }
    }
    open.forEach(name -> events.add(new XmlEvent.EndTag(name, 0, 0)));
  }
}

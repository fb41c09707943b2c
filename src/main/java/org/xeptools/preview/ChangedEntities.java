package org.xeptools.preview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.xml.EntityDeclaration;

/**
 * The entities whose declarations changed.
 *
 * @param references the references to the entities: {@code &rfc3920;}
 * @param all true if the changed entities are unknown, so that every document may look different
 */
record ChangedEntities(Set<String> references, boolean all) {
  static final ChangedEntities NOTHING = new ChangedEntities(Set.of(), false);
  static final ChangedEntities ANYTHING = new ChangedEntities(Set.of(), true);

  ChangedEntities {
    references = Set.copyOf(references);
  }

  /** The difference between the xep.ent of two states of a tree. */
  static ChangedEntities changed(Corpus before, Corpus after) {
    if (!before.entities().areRead()
        || !after.entities().areRead()
        || !before.entities().file().equals(after.entities().file())) {
      return ANYTHING;
    }
    Map<String, List<String>> old = texts(before);
    Map<String, List<String>> now = texts(after);
    Set<String> names = new HashSet<>(old.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> old.getOrDefault(name, List.of()).equals(now.get(name)));
    return new ChangedEntities(closure(names, now), false);
  }

  private static Map<String, List<String>> texts(Corpus tree) {
    Map<String, List<String>> texts = new HashMap<>();
    tree.entities()
        .all()
        .forEach(
            (name, declarations) ->
                texts.put(name, declarations.stream().map(ChangedEntities::text).toList()));
    return texts;
  }

  private static String text(EntityDeclaration declaration) {
    return declaration.text().orElse("");
  }

  /** References to {@code names} and to all entities that use them. */
  private static Set<String> closure(Set<String> names, Map<String, List<String>> texts) {
    Set<String> references =
        names.stream().map(ChangedEntities::reference).collect(Collectors.toSet());
    int size;
    do {
      size = references.size();
      texts.forEach(
          (name, declared) -> {
            if (declared.stream().anyMatch(text -> mentions(text, references))) {
              references.add(reference(name));
            }
          });
    } while (references.size() > size);
    return references;
  }

  private static String reference(String name) {
    return "&" + name + ";";
  }

  private static boolean mentions(String text, Set<String> references) {
    return references.stream().anyMatch(text::contains);
  }

  /** True if the document of {@code result} may have changed. */
  boolean touches(ParseResult result) {
    return all
        || (!references.isEmpty()
            && (!result.problems().isEmpty() || mentions(result.source().text(), references)));
  }
}

package org.xeptools.lsp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityFiles;

/** The entities that a text may refer to, and what they stand for. */
final class EntityGuide {
  private static final Pattern XEP = Pattern.compile("xep(\\d{4})");
  private static final Pattern TAGS = Pattern.compile("<note>.*|<[^>]*>", Pattern.DOTALL);
  private static final int SHOWN = 200;

  private final View view;
  private final Map<String, EntityDeclaration> declared = new LinkedHashMap<>();

  private EntityGuide(View view) {
    this.view = view;
    view.document()
        .map(document -> EntityDeclaration.of(document.prolog(), document.source()))
        .orElse(List.of())
        .forEach(this::add);
    Corpus corpus = view.corpus();
    corpus.entities().list().ifPresent(list -> list.declarations().forEach(this::add));
    corpus
        .declarations("xep.dtd")
        .map(corpus.declarations()::list)
        .ifPresent(list -> list.declarations().forEach(this::add));
    if (corpus.entities().file().isEmpty()) {
      EntityFiles.builtIns().forEach(this::add);
    }
  }

  /** The entities of {@code view}; the first declaration of a name counts, as in XML. */
  static EntityGuide of(View view) {
    return new EntityGuide(view);
  }

  private void add(EntityDeclaration declaration) {
    declared.putIfAbsent(declaration.name(), declaration);
  }

  Collection<EntityDeclaration> all() {
    return declared.values();
  }

  Optional<EntityDeclaration> find(String name) {
    return Optional.ofNullable(declared.get(name));
  }

  /** The number of the XEP that {@code name} stands for: {@code 0030} for {@code xep0030}. */
  static Optional<String> number(String name) {
    Matcher numbered = XEP.matcher(name);
    return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
  }

  /** The header of the XEP that {@code name} stands for. */
  Optional<Header> header(String name) {
    return number(name).flatMap(view.corpus()::header);
  }

  /** What a reader sees of it, in a line: {@code Service Discovery (XEP-0030)}. */
  static String words(EntityDeclaration declaration) {
    String plain =
        TAGS.matcher(declaration.text().orElse("")).replaceAll(" ").strip().replaceAll("\\s+", " ");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) + " …" : plain;
  }

  static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}

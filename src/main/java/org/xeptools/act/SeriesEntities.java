package org.xeptools.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SeriesEntity;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityList;
import org.xeptools.source.Blanks;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The entities of published documents in a tree's xep.ent, each on a line of its own. */
final class SeriesEntities {
  private static final Pattern NAME = Pattern.compile("xep\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("(?i)\\bxep-(\\d{4})\\b");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final EntityList list;
  private final Map<String, List<EntityDeclaration>> byName;
  private final List<String> added = new ArrayList<>();
  private final List<String> repaired = new ArrayList<>();

  private SeriesEntities(EntityList list, Corpus tree) {
    this.list = list;
    this.byName = tree.entities().all();
  }

  /** Those of {@code tree}, if it has the file. */
  static Optional<SeriesEntities> of(Corpus tree) {
    return tree.entities().list().map(list -> new SeriesEntities(list, tree));
  }

  /** Why the file cannot be edited, if so. */
  Optional<Refused> obstacle() {
    return list.isSound()
        ? Optional.empty()
        : Optional.of(new Refused("xep.ent has errors; xep check xep.ent shows them"));
  }

  /** The file with an entity for each of {@code titles}, by number; empty if all are right. */
  Optional<PlannedFile> with(SortedMap<String, String> titles) {
    List<Edit> edits = new ArrayList<>();
    SortedMap<Integer, String> lines = new TreeMap<>();
    titles.forEach((number, title) -> edit(number, title, edits, lines));
    lines.forEach((at, text) -> edits.add(new Edit(source().span(at, at), text)));
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(PlannedFile.edited(list.source(), edits));
  }

  /** The numbers whose entities were missing, in order. */
  List<String> added() {
    return added;
  }

  /** The numbers whose entities were wrong, in order. */
  List<String> repaired() {
    return repaired;
  }

  private XepSource source() {
    return list.source();
  }

  private void edit(
      String number, String title, List<Edit> edits, SortedMap<Integer, String> lines) {
    Optional<EntityDeclaration> known =
        byName.getOrDefault("xep" + number, List.of()).stream().findFirst();
    if (known.isPresent()) {
      if (!says(known.get(), number, title)) {
        repaired.add(number);
        edits.add(new Edit(known.get().span(), line(number, title, known)));
      }
      return;
    }
    Optional<EntityDeclaration> misnamed = misnamed(number);
    if (misnamed.isPresent()) {
      repaired.add(number);
      edits.add(new Edit(misnamed.get().span(), line(number, title, misnamed)));
      return;
    }
    added.add(number);
    Optional<EntityDeclaration> neighbor = neighbor(number);
    String end = source().lineEnd();
    String text = line(number, title, neighbor);
    if (neighbor.isPresent()) {
      int line = source().endOf(neighbor.get().span()).line();
      lines.merge(source().endOfText(line), end + text, String::concat);
    } else {
      int last = source().text().length();
      boolean ended = last == 0 || source().text().endsWith("\n");
      lines.merge(last, (ended ? "" : end) + text + end, String::concat);
    }
  }

  /** The declaration of the highest number below {@code number}. */
  private Optional<EntityDeclaration> neighbor(String number) {
    return byName.values().stream()
        .map(declarations -> declarations.get(0))
        .filter(entity -> NAME.matcher(entity.name()).matches())
        .filter(entity -> entity.name().compareTo("xep" + number) < 0)
        .max(Comparator.comparing(EntityDeclaration::name));
  }

  /** A second declaration under another name, whose text is about {@code number}. */
  private Optional<EntityDeclaration> misnamed(String number) {
    return byName.values().stream()
        .flatMap(declarations -> declarations.stream().skip(1))
        .filter(entity -> NAME.matcher(entity.name()).matches())
        .filter(entity -> plain(entity).contains("(XEP-" + number + ")"))
        .findFirst();
  }

  /** True if {@code entity} shows this number and this title, and no other. */
  private static boolean says(EntityDeclaration entity, String number, String title) {
    String shown = plain(entity);
    String label = Named.label(number);
    return shown.startsWith(title + " (" + label + ")")
        && shown.contains(label + ": " + title)
        && NUMBER
            .matcher(entity.text().orElse(""))
            .results()
            .allMatch(found -> found.group(1).equals(number) || title.contains(found.group()));
  }

  private static String plain(EntityDeclaration entity) {
    String text = TAG.matcher(entity.text().orElse("")).replaceAll("");
    return Blanks.folded(
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"))
        .strip();
  }

  /** The declaration in the form of {@code neighbor}, whose blanks may differ. */
  private String line(String number, String title, Optional<EntityDeclaration> neighbor) {
    String form = neighbor.map(EntityDeclaration::span).map(this::text).orElse("");
    return SeriesEntity.declaration(number, title, form);
  }

  private String text(SourceSpan span) {
    return source().textOf(span);
  }
}

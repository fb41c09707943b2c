package org.xeptools.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.EntityDeclaration;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/**
 * How far a change reaches: the unchanged documents on which a rule may now judge differently,
 * since they name a document or an entity that changed.
 */
public final class Reach {
  private static final Pattern SPEC = Pattern.compile("(?i)xep-(\\d{4}).*");
  private static final Pattern ENTITY = Pattern.compile("xep(\\d{4})");

  private final Set<String> numbers = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Reach() {}

  /**
   * The files of {@code head} that {@code changes} reach without changing them, sorted.
   *
   * @throws IOException if a file cannot be read
   */
  public static List<Path> of(List<Change> changes, Corpus base, Corpus head) throws IOException {
    Set<Path> changed = new HashSet<>();
    changes.forEach(change -> change.after().ifPresent(changed::add));
    Stream<Path> others = head.files().stream().filter(file -> !changed.contains(file));
    if (!sameFile("xep.dtd", base, head)) {
      return others.toList();
    }
    Reach reach = new Reach();
    changes.forEach(reach::add);
    if (!sameFile("xep.ent", base, head)) {
      reach.addEntities(base.declaredEntities(), head.declaredEntities());
    }
    Optional<Pattern> named = reach.pattern();
    return named.isEmpty()
        ? List.of()
        : others.toList().parallelStream().filter(f -> mentions(f, head, named.get())).toList();
  }

  private static boolean sameFile(String name, Corpus base, Corpus head) throws IOException {
    Optional<Path> before = file(name, base);
    Optional<Path> now = file(name, head);
    if (before.isEmpty() || now.isEmpty()) {
      return before.isEmpty() && now.isEmpty();
    }
    return head.tree().holds(now.get(), base.tree().contentName(before.get()));
  }

  private static Optional<Path> file(String name, Corpus corpus) {
    return corpus.tree().locate(corpus.folder().resolve(name));
  }

  /**
   * What others may have to do with this change: as little as possible, since much is looked at.
   */
  private void add(Change change) {
    Optional<XepDocument> old = change.old();
    Optional<XepDocument> now = change.now();
    String nameBefore = shortname(old);
    String nameAfter = shortname(now);
    if (!nameBefore.equals(nameAfter)) {
      Stream.of(nameBefore, nameAfter)
          .filter(name -> !name.isBlank())
          .forEach(name -> words.add("<shortname>" + name + "<"));
    }
    if (old.isEmpty() || now.isEmpty() || change.isAcceptance()) {
      Stream.of(change.before(), change.after())
          .flatMap(Optional::stream)
          .forEach(file -> Corpus.number(file).ifPresent(numbers::add));
      Stream.of(old, now).flatMap(Optional::stream).forEach(d -> addNamed(d.header()));
      return;
    }
    Corpus.number(change.after().orElseThrow())
        .ifPresent(
            number -> {
              if (!old.get().anchors().all().equals(now.get().anchors().all())) {
                words.add("xep-" + number + ".html#");
              }
              if (!standing(old.get()).equals(standing(now.get()))) {
                words.add("<spec>XEP-" + number);
                addNamed(old.get().header());
                addNamed(now.get().header());
              }
            });
  }

  private static String shortname(Optional<XepDocument> document) {
    return document.flatMap(d -> d.header().shortname()).map(Field::text).orElse("");
  }

  /** What a document says of its place in the series. */
  private static List<List<String>> standing(XepDocument document) {
    Header header = document.header();
    return Stream.of(
            header.statusText().stream().toList(),
            header.typeText().stream().toList(),
            header.supersedes(),
            header.supersededBy())
        .map(fields -> fields.stream().map(Field::text).toList())
        .toList();
  }

  /** The documents that a header names as predecessors or successors. */
  private void addNamed(Header header) {
    Stream.concat(header.supersedes().stream(), header.supersededBy().stream())
        .map(spec -> SPEC.matcher(spec.text()))
        .filter(Matcher::matches)
        .forEach(spec -> words.add("<number>" + spec.group(1)));
  }

  private void addEntities(
      Map<String, List<EntityDeclaration>> before, Map<String, List<EntityDeclaration>> after) {
    Set<String> names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!texts(before.get(name)).equals(texts(after.get(name)))) {
        words.add("&" + name + ";");
        Matcher of = ENTITY.matcher(name);
        if (of.matches()) {
          words.add("<number>" + of.group(1));
        }
      }
    }
  }

  private static List<Optional<String>> texts(@Nullable List<EntityDeclaration> all) {
    return all == null ? List.of() : all.stream().map(EntityDeclaration::text).toList();
  }

  /** One look at each file finds all that are sought. */
  private Optional<Pattern> pattern() {
    if (numbers.isEmpty() && words.isEmpty()) {
      return Optional.empty();
    }
    Stream<String> alternatives =
        Stream.concat(
            numbers.isEmpty()
                ? Stream.of()
                : Stream.of("(?:[xX][eE][pP][- ]?|<number>)(?:" + String.join("|", numbers) + ")"),
            words.stream().sorted().map(Pattern::quote));
    return Optional.of(Pattern.compile(String.join("|", alternatives.toList())));
  }

  private static boolean mentions(Path file, Corpus head, Pattern named) {
    try {
      byte[] bytes = head.tree().read(file, XepReader.MAX_SIZE);
      return named.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      // Reading it as a document says so.
      return true;
    }
  }
}

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
import org.xeptools.document.XepDocument;

/**
 * How far a change reaches: the unchanged documents on which a rule may now judge differently,
 * since they name a document or an entity that changed.
 */
public final class Reach {
  private static final Pattern NUMBER = Pattern.compile("xep-(\\d{4})\\.xml");
  private static final Pattern ENTITY = Pattern.compile("xep(\\d{4})");
  private static final int MAX_SIZE = 10_000_000;

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
    return name(name, base).equals(name(name, head));
  }

  private static Optional<String> name(String name, Corpus corpus) throws IOException {
    Optional<Path> file = corpus.tree().locate(corpus.folder().resolve(name));
    return file.isEmpty() ? Optional.empty() : Optional.of(corpus.tree().contentName(file.get()));
  }

  private void add(Change change) {
    Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .map(file -> NUMBER.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .forEach(name -> numbers.add(name.group(1)));
    Stream.of(change.old(), change.now())
        .flatMap(Optional::stream)
        .map(XepDocument::header)
        .flatMap(header -> header.shortname().stream())
        .map(Field::text)
        .filter(name -> !name.isBlank())
        .forEach(name -> words.add("<shortname>" + name + "<"));
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
          numbers.add(of.group(1));
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
      byte[] bytes = head.tree().read(file, MAX_SIZE);
      return named.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      // Reading it as a document says so.
      return true;
    }
  }
}

package org.xeptools.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.lifecycle.Status;

/**
 * Adds the entities that xep.ent lacks, and corrects those that are wrong.
 *
 * @param numbers the documents whose entities are looked at; empty for all
 */
public record EntityRepair(List<String> numbers) implements EditorAct {
  private static final String FILE = "xep.ent";

  public EntityRepair {
    numbers = List.copyOf(numbers);
  }

  @Override
  public String subject() {
    return FILE;
  }

  @Override
  public Outcome plan(Corpus tree) {
    Optional<SeriesEntities> entities = SeriesEntities.of(tree);
    if (entities.isEmpty()) {
      return new Refused("there is no xep.ent in " + tree.folder() + "; name a tree that has one");
    }
    Optional<Refused> obstacle = entities.get().obstacle();
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    SortedMap<String, String> titles = new TreeMap<>();
    for (String number : numbers.isEmpty() ? tree.published().keySet() : numbers) {
      tree.header(number)
          .filter(header -> !numbers.isEmpty() || isWanted(header, number, tree))
          .flatMap(Header::title)
          .map(Field::text)
          .filter(title -> !title.isEmpty())
          .ifPresent(title -> titles.put(number, title));
    }
    Optional<PlannedFile> file = entities.get().with(titles);
    return file.<Outcome>map(planned -> plan(planned, entities.get()))
        .orElseGet(() -> new Settled(right()));
  }

  /** Some old documents have none, and nobody refers to them any more. */
  private static boolean isWanted(Header header, String number, Corpus tree) {
    boolean isHistory =
        header.status().filter(s -> s.standing() == Status.Standing.HISTORY).isPresent();
    return !number.equals("0000")
        && (!isHistory || tree.entities().all().containsKey("xep" + number));
  }

  private String right() {
    String which =
        numbers.isEmpty()
            ? "the entities of all documents are"
            : "the "
                + (numbers.size() == 1 ? "entity of " : "entities of ")
                + labels(numbers)
                + (numbers.size() == 1 ? " is" : " are");
    return which + " right already; nothing to do";
  }

  private static Plan plan(PlannedFile file, SeriesEntities entities) {
    List<String> all = new ArrayList<>(entities.added());
    all.addAll(entities.repaired());
    List<String> told = new ArrayList<>();
    if (!entities.added().isEmpty()) {
      told.add("adds " + count(entities.added()));
    }
    if (!entities.repaired().isEmpty()) {
      told.add("corrects " + count(entities.repaired()));
    }
    String subject =
        all.size() == 1
            ? labels(all)
                + ": "
                + (entities.added().isEmpty() ? "Correct" : "Add")
                + " its entity in xep.ent"
            : FILE + ": " + sentence(String.join(", ", told));
    return new Plan(FILE, List.of(file), Message.of(subject), Optional.empty(), told, List.of());
  }

  private static String count(List<String> numbers) {
    return numbers.size() > 6
        ? numbers.size() + " entities"
        : (numbers.size() == 1 ? "the entity of " : "the entities of ") + labels(numbers);
  }

  private static String sentence(String told) {
    return told.replace("adds ", "Add ")
        .replace(", corrects ", ", correct ")
        .replace("corrects ", "Correct ");
  }

  private static String labels(List<String> numbers) {
    return numbers.stream().map(Named::label).collect(Collectors.joining(", "));
  }
}

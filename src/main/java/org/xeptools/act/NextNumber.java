package org.xeptools.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;

/**
 * The number that the next accepted document gets.
 *
 * @param base what git knows about the numbers
 */
public record NextNumber(Corpus tree, BaseFacts base) {
  private static final Pattern ENTITY = Pattern.compile("xep(\\d{4})");

  /** The one after the highest of files, entities and commits. */
  public int number() {
    return Integer.parseInt(highest()) + 1;
  }

  private String highest() {
    List<String> numbers = new ArrayList<>(List.of("0000"));
    numbers.addAll(tree.published().keySet());
    numbers.addAll(base.committed().keySet());
    for (String name : tree.entities().all().keySet()) {
      Matcher entity = ENTITY.matcher(name);
      if (entity.matches()) {
        numbers.add(entity.group(1));
      }
    }
    return numbers.stream().max(String::compareTo).orElseThrow();
  }

  /** Why it is not known, if so. */
  Optional<Refused> refusal() {
    String branch = base.branch().orElse("");
    Optional<Map.Entry<String, String>> taken = base.above(highest());
    if (taken.isPresent()) {
      return Optional.of(
          new Refused(
              String.format(
                  Locale.ROOT,
                  "XEP-%s was taken on %s by '%s'; pull, then accept again",
                  taken.get().getKey(),
                  branch,
                  taken.get().getValue())));
    }
    return base.behind() == 0
        ? Optional.empty()
        : Optional.of(
            new Refused(
                String.format(
                    Locale.ROOT,
                    "HEAD is %d %s behind %s, so the next number is not known; pull first",
                    base.behind(),
                    base.behind() == 1 ? "commit" : "commits",
                    branch)));
  }
}

package org.xeptools.site.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.facts.Key;

/**
 * The words of a document that are worth searching for, each once.
 *
 * @param shards those of each shard of the index, by its name
 */
record SearchWords(Map<String, Shard> shards) {
  /**
   * The words of a document that belong to one shard, each list joined by blanks.
   *
   * @param digest a digest of both
   * @param prominent those in a heading, and those that the document has often
   */
  record Shard(String digest, String prominent, String others) {
    static final Shard NONE = new Shard("", "", "");

    static Shard of(List<String> prominent, List<String> others) {
      String first = joined(prominent);
      String second = joined(others);
      return new Shard(Key.of("shard").with(first).with(second).text(), first, second);
    }

    private static String joined(List<String> words) {
      return String.join(" ", words.stream().sorted().toList());
    }
  }

  /** Those that belong to the shard {@code name}. */
  Shard shard(String name) {
    return shards.getOrDefault(name, Shard.NONE);
  }

  void write(FactWriter out) {
    out.number(shards.size());
    new TreeMap<>(shards)
        .forEach(
            (name, shard) ->
                out.text(name).text(shard.digest()).text(shard.prominent()).text(shard.others()));
  }

  static SearchWords read(FactReader in) {
    Map<String, Shard> shards = new HashMap<>();
    for (int left = in.number(); left > 0; left--) {
      shards.put(in.text(), new Shard(in.text(), in.text(), in.text()));
    }
    return new SearchWords(shards);
  }
}

package org.xeptools.rule.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Words;

/**
 * A word that is wrong in some contexts.
 *
 * @param trigger the context; the first group of the pattern is the wrong word
 * @param right the word that was meant
 * @param words the words at which the pattern is tried
 */
record Confusion(Trigger trigger, String right, List<String> words) {
  private static final String OWNED =
      "own|contents?|values?|names?|bare|full|clients?|JIDs?|roster|presence|associated|respective|"
          + "parent|child|children|attributes?|namespace|purpose|intended|recipients?|owners?|users?|"
          + "state|status|version|corresponding|features|capabilities|identity|peer|subscribers|"
          + "subscriptions|keys?|length|size|type|id|default";

  private static final String COMPARATIVE =
      "more less other rather greater fewer larger smaller higher lower better worse older newer"
          + " longer shorter stronger weaker faster slower bigger easier harder different";

  private static final String AFTER_MODAL = "(?<=\\b(?:to|will|would|may|might|could|can|not)\\s)";

  static final List<Confusion> ALL =
      List.of(
          of("its", "([Ii]t['\u2019]s)\\s+(?:" + OWNED + ")\\b", "it's it\u2019s"),
          of(
              "it's",
              "(?<![-\\w])([Ii]ts)\\s+(?:an?|not|been|up\\s+to|possible|important|unclear)\\s",
              "its"),
          of("than", "(?:" + COMPARATIVE.replace(' ', '|') + ")\\s+(then)\\b(?!,)", COMPARATIVE),
          of(
              "have",
              "(?:must|should|could|would|might)\\s+(of)\\b(?!\\s+(?:course|the|an?))",
              "must should could would might"),
          of(
              "lose",
              AFTER_MODAL + "(loose)\\s+(?:the|its|an?|any|their|\\w+s|data|track)\\b",
              "loose"),
          of("affect", AFTER_MODAL + "(effect)\\s+(?:the|its|an?|any|their|how)\\b", "effect"),
          of(
              "effect",
              "(?<=\\b(?:the|an|no|any|this|same|in)\\s)(affect)\\b(?!\\s+(?:the|its|your))",
              "affect"),
          of(
              "their",
              "(?<=\\b(?:of|in|with|from|for|to|update|publish|use|using)\\s)(there)\\s+"
                  + "(?:own|clients?|servers?|users?|JIDs?|presence|roster|account|messages?)\\b",
              "there"),
          of(
              "there",
              "([Tt]heir)\\s+(?:is|are|was|were|will\\s+be|MUST\\s+be|exists?)\\b(?!\\s+own)",
              "their"),
          of("principal", "(principle)\\s+(?:entity|identity|name)\\b", "principle"),
          of(
              "advise",
              "(?<=\\b(?:to|MUST|SHOULD|should|not)\\s)(advice)\\s+(?:the|users?|against|that)\\b",
              "advice"),
          of("due", "(do)\\s+to\\s+(?:the\\s+fact|a\\s+lack|lack)\\b", "do"),
          of("complement", "(compliment)\\s+(?:to|the|each|of|protocol)\\b", "compliment"),
          of("whether", "([Ww]eather)\\s+(?:or\\s+not|it|they|this|to)\\b", "weather"),
          of(
              "from",
              "(?<=\\b(?:received|sent|retrieved|comes?|obtained|copied|taken|derived|differs?|"
                  + "different|removed|(?:prevent|protect)s?\\s\\w{1,20})\\s)(form)\\s+"
                  + "(?:the|an?|its|their|this|that|another|[a-z]+ing)\\b",
              "form"),
          of("form", "(?<=\\bdata\\s)(from)\\s+(?:fields?|of\\s+type|submission)\\b", "from"),
          of("and", "(?<=\\w,\\s)(an)\\s+(?:the|its|their|then|so|thus|therefore)\\b", "an"),
          of("the", "([Tt]hee)\\b", "thee"),
          of(
              "the",
              "(te)\\s+(?:client|server|user|value|element|message|stanza|recipient|room|node|same)\\b",
              "te"),
          of("first", "(?<=\\b(?:[Tt]he|is)\\s)(fist)\\s", "fist"),
          of("no", "(now)\\s+longer\\b", "now"),
          of("throughout", "(through\\s+out)\\b", "through"),
          of("whereas", "(?<=,\\s)(where\\s+as)\\b", "where"));

  private static final Map<Integer, List<Confusion>> BY_HASH = byHash();

  /** The words at which a pattern is tried. */
  static final Trigger ANY =
      new Trigger(
          Pattern.compile(""),
          ALL.stream().flatMap(c -> c.words().stream()).toArray(String[]::new));

  /** The confusions that {@code passage} may have. */
  static Set<Confusion> in(Passage passage) {
    Words words = passage.words();
    Set<Confusion> found = new LinkedHashSet<>();
    for (int i = 0; i < words.count(); i++) {
      if (ANY.isAt(words, i)) {
        found.addAll(BY_HASH.getOrDefault(words.hash(i), List.of()));
      }
    }
    return found;
  }

  private static Map<Integer, List<Confusion>> byHash() {
    Map<Integer, List<Confusion>> map = new HashMap<>();
    for (Confusion confusion : ALL) {
      for (String word : confusion.words()) {
        map.computeIfAbsent(Words.hash(word), h -> new ArrayList<>()).add(confusion);
      }
    }
    return map;
  }

  private static Confusion of(String right, String pattern, String words) {
    String[] at = words.split(" ", -1);
    return new Confusion(new Trigger(Pattern.compile(pattern), at), right, List.of(at));
  }
}

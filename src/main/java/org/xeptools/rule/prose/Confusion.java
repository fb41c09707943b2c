package org.xeptools.rule.prose;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word that is wrong in some surroundings.
 *
 * @param hint what the text holds if the pattern can match
 * @param pattern the surroundings; its first group is the wrong word
 * @param right the word that was meant
 */
record Confusion(String hint, Pattern pattern, String right) {
  private static final String OWNED =
      "own|contents?|values?|names?|bare|full|clients?|JIDs?|roster|presence|associated|respective|parent|child|"
          + "children|attributes?|namespace|purpose|intended|recipients?|owners?|users?|state|status|version|"
          + "corresponding|features|capabilities|identity|peer|subscribers|subscriptions|keys?|length|size|type|id|default";

  private static final String COMPARATIVE =
      "more|less|other|rather|greater|fewer|larger|smaller|higher|lower|better|worse|older|newer|longer|shorter|stronger|"
          + "weaker|faster|slower|bigger|easier|harder|different";

  static final List<Confusion> ALL =
      List.of(
          confusion("t's", "\\b([Ii]t's)\\s+(?:" + OWNED + ")\\b", "its"),
          confusion("t\u2019s", "\\b([Ii]t\u2019s)\\s+(?:" + OWNED + ")\\b", "its"),
          confusion(
              "ts ",
              "(?<![-\\w])([Ii]ts)\\s+(?:an?|not|been|up\\s+to|possible|important|unclear|recommended)\\s",
              "it's"),
          confusion(" then", "\\b(?:" + COMPARATIVE + ")\\s+(then)\\b(?!,)", "than"),
          confusion(
              " of ",
              "\\b(?:must|should|could|would|might|MUST|SHOULD)\\s+(of)\\s+(?!course)",
              "have"),
          confusion(
              " loose ",
              "\\b(?:to|will|would|may|might|could|can|not)\\s+(loose)\\s+(?:the|its|a|an|any|their|messages|data|track|connection|information|state|connectivity)\\b",
              "lose"),
          confusion(
              " effect ",
              "\\b(?:will|would|may|might|could|can|not)\\s+(effect)\\s+(?:the|its|a|an|any|their|how)\\b",
              "affect"),
          confusion(
              " affect ",
              "\\b(?:the|an|no|any|this|same|desired|intended)\\s+(affect)\\s+(?:of|on|is|that|would|will)\\b",
              "effect"),
          confusion(
              " there ",
              "\\b(?:of|in|with|from|for|to|change|update|publish|use|using)\\s+(there)\\s+(?:own|clients?|servers?|users?|JIDs?|presence|roster|account|messages?)\\b",
              "their"),
          confusion(
              " their ",
              "\\b([Tt]heir)\\s+(?:is|are|was|were|will\\s+be|MUST\\s+be|may\\s+be|exists?)\\b(?!\\s+own)",
              "there"),
          confusion("principle", "\\b(principle)\\s+(?:entity|identity|name)\\b", "principal"),
          confusion(" in affect", "\\bin\\s+(affect)\\b", "effect"),
          confusion(
              " advice",
              "\\b(?:to|MUST|SHOULD|should|not)\\s+(advice)\\s+(?:the|users?|against|that)\\b",
              "advise"),
          confusion(
              " do to ",
              "\\b(do)\\s+to\\s+(?:the\\s+fact|security|privacy|a\\s+lack|lack)\\b",
              "due"),
          confusion(
              "compliment",
              "\\b(compliments?|complimentary)\\s+(?:to|the|each|of|protocol)\\b",
              "complement"),
          confusion(
              "weather",
              "\\b([Ww]eather)\\s+(?:or\\s+not|the|it|a|an|they|this|to)\\b(?!\\s+(?:is|forecast|report))",
              "whether"),
          confusion(
              " form ",
              "\\b(?:received|sent|retrieved|comes?|obtained|copied|taken|derived|differs?|different|removed|unsubscribe)\\s+(form)\\s+(?:the|a|an|its|their|this|that|another)\\b",
              "from"),
          confusion(" form ", "\\b(?:prevents?|protects?)\\s+\\w+\\s+(form)\\s+\\w+ing\\b", "from"),
          confusion(
              " from",
              "\\b(?:data|submission|registration|configuration)\\s+(from)\\s+(?:fields?|of\\s+type|submission)\\b",
              "form"),
          confusion(
              " and ",
              "\\b(?:in|with|by|as|is|to|of|from|for|using)\\s+(and)\\s+(?:entity|attribute|element|error|iq|IQ|XMPP|empty|optional|appropriate|additional|existing|example|item)\\b",
              "an"),
          confusion(
              " an ",
              "\\b\\w{3,}s?,\\s+(an)\\s+(?:the|its|their|then|so|thus|therefore)\\b",
              "and"),
          confusion(
              " wan",
              "\\b(?:users?|clients?|servers?|they|who|may|might)\\s+(wan)\\s+to\\b",
              "want"),
          confusion(" thee ", "\\b([Tt]hee)\\b", "the"),
          confusion(
              " te ",
              "\\s(te)\\s+(?:client|server|user|value|element|message|stanza|recipient|room|node|service|same|following)\\b",
              "the"),
          confusion(
              " hat ",
              "\\b(?:so|is|means|ensure|note|such|indicates?|assume[sd]?|entity|server|client)\\s+(hat)\\s+(?:the|a|an|it|this|is|can|they)\\b",
              "that"),
          confusion(" fist ", "\\b(?:[Tt]he|a|at|is)\\s+(fist)\\s", "first"),
          confusion("now longer", "\\b(now)\\s+longer\\b", "no"),
          confusion("through out", "\\b(through\\s+out)\\b", "throughout"),
          confusion("where as", ",\\s+(where\\s+as)\\b", "whereas"));

  private static Confusion confusion(String hint, String pattern, String right) {
    return new Confusion(hint, Pattern.compile(pattern), right);
  }
}

package org.xeptools.rule.prose;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;

/** A keyword of RFC 2119 is misspelled, or half of it is in small letters. */
final class MiswrittenKeyword implements PassageRule {
  private static final Trigger NEGATED =
      new Trigger(
          Pattern.compile("(MUST|SHALL|SHOULD|[Mm]ust|[Ss]hall|[Ss]hould)\\s+(NOT|not)\\b"),
          "must",
          "shall",
          "should");

  private static final Map<String, String> SLIPS =
      slips(
          "MUST=MSUT MUTS MUSTT MSUST",
          "MUST NOT=MUSTNOT MUSTNT",
          "SHALL=SHAL SHALLL",
          "SHALL NOT=SHALLNOT",
          "SHOULD=SHOUD SHOUDL SHUOLD SOULD SHOLD SHLOUD SHULD SHOULS SHOLUD SHOULDD SHOUULD SHOUKD SHOILD SHOULLD",
          "SHOULD NOT=SHOULDNOT SHOULDNT",
          "REQUIRED=REQIRED REQUIERD REQURIED REQUIED REQUIRD REQURIED REQUIREED REQUIERED REQURED REQIURED RQUIRED REQUITED",
          "RECOMMENDED=RECOMENDED RECCOMENDED RECOMMENED RECOMMEDED RECCOMMENDED RECOMMMENDED RECOMMENDEND RECOMMANDED RECOMMENDD RECOMMENNDED RECOMMENDEED RECOMMNEDED",
          "OPTIONAL=OPTIOANL OPTINAL OPTONAL OPIONAL OPTIONNAL OPTIONL OPTIOAL OPTINOAL OPTIONALY OPTIONALL OPTOINAL OPTIANL");

  private static final Trigger CAPITALS =
      new Trigger(Pattern.compile("[A-Z]{4,16}\\b"), SLIPS.keySet().toArray(new String[0]));

  @Override
  public boolean concerns(Passage passage) {
    return NEGATED.isIn(passage) || CAPITALS.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.concat(
        NEGATED.each(passage, match -> half(document, passage, match)),
        CAPITALS.each(passage, match -> misspelled(document, passage, match)));
  }

  private Stream<Finding> half(XepDocument document, Passage passage, Matcher match) {
    String keyword = match.group(1).toUpperCase(Locale.ROOT);
    boolean loud = match.group(1).equals(keyword);
    Spot spot = new Spot(passage, match.start(), match.end());
    if (loud == match.group(2).equals("NOT") || !spot.isWritten(document) || spot.isQuoted()) {
      return Stream.empty();
    }
    String words = match.group(1) + " " + match.group(2);
    Finding finding = finding(spot.span(), "only half of '" + words + "' is in capitals");
    int part = loud ? 2 : 1;
    return Stream.of(
        new Spot(passage, match.start(part), match.end(part))
            .withFix(finding, document, loud ? "NOT" : keyword, Safety.UNSAFE));
  }

  private Stream<Finding> misspelled(XepDocument document, Passage passage, Matcher match) {
    String right = SLIPS.get(match.group());
    Spot spot = new Spot(passage, match.start(), match.end());
    if (right == null || !spot.isWritten(document)) {
      return Stream.empty();
    }
    Finding finding =
        finding(spot.span(), "'" + spot.text() + "' is likely a slip for '" + right + "'");
    return Stream.of(spot.withFix(finding, document, right, Safety.UNSAFE));
  }

  /** True for words that this rule reports, so that misspelling does not. */
  static boolean isSlip(String word) {
    return SLIPS.containsKey(word);
  }

  private static Map<String, String> slips(String... lines) {
    Map<String, String> slips = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      for (String wrong : line.substring(equals + 1).split(" ", -1)) {
        slips.put(wrong, line.substring(0, equals));
      }
    }
    return slips;
  }
}

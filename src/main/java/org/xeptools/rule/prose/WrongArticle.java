package org.xeptools.rule.prose;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;

/** 'a' is before a vowel, or 'an' before a consonant. */
final class WrongArticle implements PassageRule {
  private static final String LETTERS_LIKE_VOWELS =
      "XMPP|XML|HTTPS?|XHTML|HTML|RFC|IQs?|RTP|SDP|SRV|MD5|LDAP|RSM|HMAC|RSA|SMTP|SMS|SSH|FTP|SFTP|MDNS|mDNS";

  private static final Trigger A =
      new Trigger(
          Pattern.compile(
              "(?<![\\w.'\u2019&*/+-])([Aa])\\s+((?:[aeio][a-z]{2,}|u(?:n(?!i|a )|p|s(?![aeiu])|lt|gl|rg)[a-z]+"
                  + "|[AEIO][a-z]{2,}|API|ID|IP|IM|ISR|ICE|OMEMO|AES|ASCII|OTR|ACL|IETF|IBB|EXI|"
                  + LETTERS_LIKE_VOWELS
                  + ")(?![\\w]))(?!\\.[a-z])"),
          "a");

  private static final Trigger AN =
      new Trigger(
          Pattern.compile(
              "(?<![\\w.'\u2019-])([Aa]n)\\s+((?:[bcdfgjklmnpqrstvwyz](?=[a-z]{0,2}[aeiouy])[a-z]{3,}"
                  + "|[BCDFGJKLMNPQRSTVWZ](?=[a-z]{0,2}[aeiouy])[a-z]{3,}|h(?:ost|as|igh|ash|old|uman|ead|elp|ea)[a-z]*"
                  + "|us(?:e|a|u)[a-z]*|uni(?:q|t|v|f|o|c|l)[a-z]*|U(?:RI|RL|RN|UID|TF|DP|TC|DN|I)s?|PEP|PubSub|JID|GUID|DNS|TLS|TCP|JSON|CA|BOSH|PIN|TTL|PDU|QR|VPN|CDN|GIF|JPEG|PNG|PKI|DH"
                  + ")(?![\\w]))(?!\\.[a-z])"),
          "an");

  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "[a-z]+ed(?:\\s+(?:by|in|with|to|when|if|as|at|through|from|on|for)\\b|[.,;:])");

  /**
   * Vowels that sound like consonants, words after which 'a' is a name, and words of other
   * languages.
   */
  private static final Set<String> NO_NOUNS = Set.of("exi", "ibb", "ISR", "iq", "in", "one");

  private static final Set<String> SMALL =
      Set.of(
          ("and are one once oneself ones into onto only also each using upon under unless "
                  + "until is or of on as at if it ewe even either end acts adds asks uses opens "
                  + "accepts answers advertises acknowledges authenticates initiates updates "
                  + "ignores offers invites enters exits ends without before the that with by for "
                  + "from to between then like per via european euro euler euclidean oui eur its "
                  + "itself although after always any all against around about above over out "
                  + "outside inside instead priori posteriori las der les")
              .split(" ", -1));

  @Override
  public boolean concerns(Passage passage) {
    return A.isIn(passage) || AN.isIn(passage);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.concat(
        A.each(passage, match -> wrong(document, passage, match, "an")),
        AN.each(passage, match -> wrong(document, passage, match, "a")));
  }

  private Stream<Finding> wrong(
      XepDocument document, Passage passage, Matcher match, String right) {
    Spot article = new Spot(passage, match.start(1), match.end(1));
    Spot both = new Spot(passage, match.start(1), match.end(2));
    String word = match.group(2);
    if (!both.isWritten(document)
        || NO_NOUNS.contains(word)
        || SMALL.contains(word.toLowerCase(Locale.ROOT))
        || "'\"-".indexOf(article.before()) >= 0
        || !startsFreely(passage, match)) {
      return Stream.empty();
    }
    String written = match.group(1) + " " + word;
    if (word.equals("other")) {
      String one = match.group(1).equals("A") ? "Another" : "another";
      return Stream.of(
          both.withFix(
              finding(both.span(), "'" + written + "' should be '" + one + "'"),
              document,
              one,
              Safety.UNSAFE));
    }
    String better = WordList.inCaseOf(match.group(1), right);
    if (match.group(1).equals("A")) {
      better = "An";
    }
    String should = "'" + written + "' should be '" + better + " " + word + "'";
    if (isParticiple(passage, match)) {
      return Stream.of(finding(both.span(), should + ", or the article is one word too many"));
    }
    Finding finding = finding(both.span(), should);
    return Stream.of(
        word.equals("another")
            ? finding
            : article.withFix(finding, document, better, Safety.UNSAFE));
  }

  /** True for {@code is a achieved by}, which needs no article. */
  private static boolean isParticiple(Passage passage, Matcher match) {
    String text = passage.text().value();
    return PARTICIPLE.matcher(text).region(match.start(2), text.length()).lookingAt();
  }

  /** A single capital letter is a name unless it begins a sentence. */
  private static boolean startsFreely(Passage passage, Matcher match) {
    return !match.group(1).equals("A")
        || new Spot(passage, match.start(1), match.end(1)).follows(".:;!?");
  }
}

package org.xeptools.sig;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short name and description of a group, from the header of its charter. */
final class GroupWords {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\(\\s*([^()]*\\bSIG\\b[^()]*|SIG)\\s*\\)");
  private static final Pattern GROUP =
      Pattern.compile("(?i)\\bSpecial Interests? Group\\b|\\bJabber Interest Group\\b");
  private static final Pattern WORDS = Pattern.compile("(?i)" + GROUP + "|\\bSIG\\b|[()]");
  private static final Pattern SHORTNAME = Pattern.compile("(?i)SIG-([\\w-]+)|([\\w-]+)-SIG");

  /** Words that only say that the document is a charter. */
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?is)(?:(?:this|the) (?:document|specification|xep|jep|charter|proposal)|this"
              + "|a proposal|proposes|proposal)\\b.*");

  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?is)\\b(?:(devoted|dedicated) to|(?:that|which) (?:will|shall|is to|should)"
              + "|(?:SIG|Group|JIG)\\)? to|(?:Group|SIG|JIG)\\)? (for)|(?:group|SIG|JIG)\\)? that(?! (?:will|shall|is to|should))) (\\S.*)");
  private static final Pattern PROPOSAL_FOR =
      Pattern.compile("(?is)a proposal for (?!the formation)(.*)");

  private GroupWords() {}

  /** The short name in {@code title}: {@code E2EE SIG}; the whole title if it has none. */
  static String name(String title, String shortname) {
    Matcher code = SHORTNAME.matcher(shortname.strip());
    if (code.matches()) {
      return (code.group(1) == null ? code.group(2) : code.group(1)) + " SIG";
    }
    Matcher brackets = IN_BRACKETS.matcher(title);
    if (brackets.find() && !brackets.group(1).strip().equals("SIG")) {
      return brackets.group(1).strip();
    }
    if (title.isBlank()) {
      return "";
    }
    String plain = IN_BRACKETS.matcher(title).replaceAll(" ");
    String subject = WORDS.matcher(plain).replaceAll(" ").strip().replaceAll("\\s+", " ");
    return subject.isEmpty() ? title : subject + " SIG";
  }

  /** {@code iot} for "Internet of Things Special Interest Group (IoT SIG)". */
  static String slug(String title) {
    Matcher brackets = IN_BRACKETS.matcher(title);
    String inBrackets =
        brackets.find() ? WORDS.matcher(brackets.group(1)).replaceAll(" ").strip() : "";
    String words = inBrackets.isEmpty() ? WORDS.matcher(title).replaceAll(" ") : inBrackets;
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() || slug.equals("index") ? "sig" : slug;
  }

  /** The abstract without the phrases of every charter; empty if nothing is left. */
  static Optional<String> description(String abstractText) {
    String text = abstractText.strip().replaceAll("\\s+", " ");
    if (!BOILERPLATE.matcher(text).matches()) {
      return Optional.of(text).filter(t -> !t.isEmpty());
    }
    Matcher purpose = PURPOSE.matcher(text);
    if (!purpose.find()) {
      Matcher subject = PROPOSAL_FOR.matcher(text);
      return subject.matches() ? Optional.of(capital(subject.group(1))) : Optional.empty();
    }
    String rest = purpose.group(3);
    if (purpose.group(1) != null) {
      return Optional.of(capital(purpose.group(1).toLowerCase(Locale.ROOT)) + " to " + rest);
    }
    if (purpose.group(2) != null) {
      return Optional.of("For " + rest);
    }
    boolean tells = purpose.group().matches("(?is)(?:group|SIG|JIG)\\)? that .*");
    return Optional.of(tells ? capital(rest) : "To " + rest);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

package org.xeptools.workbench;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The facts that a charter needs: each is an option of {@code xep new sig-charter}, and a question
 * on a terminal.
 */
public enum CharterQuestion {
  NAME("--name", "NAME", "Name of the group, without 'SIG', such as Harbor Tides", Answer.TEXT),
  SHORT("--short", "NAME", "Its short name (default: its name)", Answer.TEXT),
  SLUG("--slug", "SLUG", "Last part of its page's address (default: short name)", Answer.SLUG),
  PURPOSE("--purpose", "TEXT", "Why the work needs a group of its own", Answer.TEXT),
  SCOPE("--scope", "TASK", "What the group does, one task each", Answer.TEXT),
  DELIVERABLE("--deliverable", "TITLE[, by WHEN]", "What it will produce", Answer.TEXT),
  LIFETIME(
      "--lifetime",
      "WHEN",
      "How long it exists: 'standing', or until a month such as 2027-12",
      Answer.TEXT),
  LEADER("--leader", "NAME[ <JID>]", "Who leads it, such as Ada Quay <a@b.example>", Answer.PERSON),
  LIST("--list", "ADDRESS", "Address of its mailing list", Answer.ADDRESS),
  ARCHIVE("--archive", "URL", "Where the archive of the list can be read", Answer.URL),
  ROOM("--room", "JID", "Address of its chat room", Answer.ADDRESS),
  MEETINGS("--meetings", "WHEN", "When it meets, such as each Tuesday at 18:00 UTC", Answer.TEXT),
  AUTHOR("--author", "NAME", "Author of the charter: given name, family name", Answer.TEXT),
  EMAIL("--email", "ADDRESS", "The author's email address", Answer.ADDRESS),
  JID("--jid", "JID", "The author's JID", Answer.ADDRESS);

  private static final int LONGEST = 2_000;

  /** The form of an answer. */
  private enum Answer {
    TEXT(".*\\S.*", "text"),
    SLUG(
        "(?!index$)[a-z0-9][a-z0-9-]{0,40}",
        "slug: lower-case letters, digits, dashes, not 'index'"),
    ADDRESS(
        "[^\\s@/<>\"'?#&%]+@[^\\s@/<>\"'?#&%]+\\.[^\\s@/<>\"'?#&%]+", "address such as n@e.org"),
    URL("https?://[^\\s\"'<>]+", "address such as https://example.org/"),
    PERSON("[^<>]*[^<>\\s]\\s*(?:<" + ADDRESS.pattern + ">)?", "name such as Ada Quay <n@e.org>");

    private final Pattern pattern;
    private final String what;

    Answer(String pattern, String what) {
      this.pattern = Pattern.compile(pattern);
      this.what = what;
    }
  }

  private final String option;
  private final String label;
  private final String description;
  private final Answer answer;

  CharterQuestion(String option, String label, String description, Answer answer) {
    this.option = option;
    this.label = label;
    this.description = description;
    this.answer = answer;
  }

  /** Its option: {@code --name}. */
  public String option() {
    return option;
  }

  /** The label of the option's value in the help. */
  public String label() {
    return label;
  }

  /** The question, without a question mark. */
  public String description() {
    return description;
  }

  /** True if there may be more than one answer. */
  public boolean isSeveral() {
    return this == SCOPE || this == DELIVERABLE || this == LEADER;
  }

  /** The fault of an answer: {@code 'x' is not a valid address such as n@e.org}. */
  public Optional<String> fault(String text) {
    if (text.length() > LONGEST) {
      return Optional.of("that is longer than " + LONGEST + " characters");
    }
    if (!text.codePoints().allMatch(CharterQuestion::mayStand)) {
      return Optional.of("that has characters which no document may have");
    }
    return answer.pattern.matcher(text.strip()).matches()
        ? Optional.empty()
        : Optional.of("'" + text.strip() + "' is not a valid " + answer.what);
  }

  /** An answer is one line; other control characters are not allowed in XML. */
  private static boolean mayStand(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && Character.getType(c) != Character.UNASSIGNED;
  }
}

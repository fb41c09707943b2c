package org.xeptools.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.source.Blanks;

/**
 * What the remark of a revision says about the document's states.
 *
 * @param reached the states that it reached, in order
 * @param from the states that it left
 * @param denied the states in an earlier remark that this one takes back
 * @param day the day, if the remark names one other than the revision's date
 */
record Announcement(
    List<Status> reached, List<Status> from, List<Status> denied, Optional<LocalDate> day) {
  static final Announcement NOTHING =
      new Announcement(List.of(), List.of(), List.of(), Optional.empty());

  private static final int MAX_LENGTH = 1_000;

  /** The beginnings of words for states; every match of a pattern below contains one. */
  private static final List<String> STATES = StateWords.BEGINNINGS;

  private static final String STATE = "(?i:" + StateWords.NAMES + ")(?![-\\w])";
  private static final String OTHER_TYPE =
      "(?:(?:"
          + Arrays.stream(XepType.values())
              .map(XepType::sourceName)
              .collect(Collectors.joining("|"))
          + ") (?:and |with ))?";
  private static final String WHAT =
      "(?: (?:the |this )?(?:xep|jep|specification|document|proposal|spec|status(?: of [^.;]{0,30}?)?))?"
          + "(?: (?:back|again))?";
  private static final String FROM = " from (?:a status of )?" + OTHER_TYPE + "(" + STATE + ")";
  private static final Pattern CAME_FROM = Pattern.compile("(?i)" + FROM);

  /** Verbs for something done, not planned: "in order to advance to Stable" does not count. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)\\b(?<!for |to |be |before |not |never |until |if |when )(?:"
              + "(?:status\\b[^.;]{0,40}?|advanced?\\b[^.;]{0,25}?|moved?\\b[^.;]{0,15}?"
              + "|promoted?\\b[^.;]{0,15}?|accept(?:ed)?|marked|vot(?:ed|e)|published|restored|returned)"
              + "|(?:advanced?|advancing|moved?|moving|promoted?|promoting|changed?|updated?|voted)"
              + WHAT
              + "(?:"
              + FROM
              + ")?) (?:to|as) (?:a status of |the status )?[\"']?"
              + OTHER_TYPE
              + "("
              + STATE
              + ")");

  private static final Pattern THEN =
      Pattern.compile("\\G[\"']?(?:,? (?:and )?(?:then )?to )(" + STATE + ")");
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?i)\\bmade (?:the |this )?(?:xep|jep|document|specification|proposal) ("
              + STATE
              + ") again\\b");

  /** Words that may precede the verb. */
  private static final Pattern PLAINLY =
      Pattern.compile(
          "(?i)(?:advanc\\w+|mov\\w+|promot\\w+|changed?|updated?|voted)"
              + "(?: (?:the |this )?(?:xep|jep|specification|document|proposal|spec|status))?"
              + "(?: back| again)?(?: from \\w+)? to \\w+");

  /** What may follow a state in small letters, which otherwise is an ordinary word. */
  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "^(?:$|[.,;:)]| (?:as|by|per|due|since|because|after|following|status|state|again|and"
              + "|on|in|via|based)\\b).*",
          Pattern.DOTALL);

  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i)\\b[xj]ep-\\d{4}(?: \\([^)]*\\))?,?(?: (?:was|has been|is|got|have been))? *$");
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:until|unless|if|once|when|before|should|would|could|will|must|might|pending|against)\\b[^.;,]*$");
  private static final Pattern ON = Pattern.compile("^[\"']? on (\\d{4}-\\d{2}-\\d{2})\\b");

  private static final String VERDICT_WORD =
      "(?:"
          + StateWords.any(StateWords.VERDICTS, status -> "(" + StateWords.stem(status) + ")")
          + ")(?:ed?|ing|d)?";

  /** A remark that is only about the state: "Obsolete due to …". */
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)^(?:per a vote of the \\w+ council, |formally |mark \\w+ as |mark(?:ed)? as )?"
              + "(?:"
              + StateWords.any(StateWords.GIVEN_UP, status -> "(" + StateWords.stem(status) + ")")
              + ")(?:ed?|ing)?(?: and (?:"
              + StateWords.any(
                  StateWords.GIVEN_UP,
                  status -> StateWords.stem(status) + (status == Status.OBSOLETE ? "(?<out>)" : ""))
              + ")(?:ed?|ing)?)?"
              + "(?: (?:this|the) (?:xep|jep|document|specification|proposal),?)?(?: \\(again\\))?"
              + "(?:[.:;]| (?:due|because|for|by|in favou?r|after|as per|per|since)\\b|$)");

  /** "Council voted to Deprecate, not Obsolete." */
  private static final Pattern RATHER =
      Pattern.compile(
          "(?i)\\b"
              + VERDICT_WORD
              + "\\b,? (?:and not|but not|not|rather than|instead of) (?:to |as |be )*"
              + VERDICT_WORD
              + "\\b");

  private static final Pattern OF_STATES =
      Pattern.compile(
          "(?i)\\b(?:correct\\w*|fix\\w*|mist\\w+|error|erroneous\\w*|vote[ds]?|status|state|council|board)\\b");

  /** "Status was set to Final in error", "was never Obsolete", "Reverted the move to Final". */
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:never|not)(?: been)?(?: moved| advanced| marked)?(?: to| as)? "
              + VERDICT_WORD
              + "\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("[.;]\\s");
  private static final Pattern IN_ERROR =
      Pattern.compile(
          "(?i)\\b(?:in error|by mistake|mistakenly|erroneously|accidentally|wrongly|prematurely)\\b");
  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?i)\\b(?:revert|undo|undid|undone|rescind|cancel)\\w* (?:the |its )?(?:"
              + "(?:move|change|advance\\w*|promotion|status change)(?: of [^.;]{0,30}?)? (?:to|as) "
              + VERDICT_WORD
              + "|(?:"
              + StateWords.any(
                  StateWords.GIVEN_UP, status -> "(" + StateWords.stem(status) + "(?:al|ion))")
              + "|(?<out>obsolescence)))\\b");

  Announcement {
    reached = List.copyOf(reached);
    from = List.copyOf(from);
    denied = List.copyOf(denied);
  }

  /** Reads {@code remark}. */
  static Announcement of(String remark) {
    String text = Blanks.folded(remark.strip());
    if (text.length() > MAX_LENGTH || !speaksOfStates(text)) {
      return NOTHING;
    }
    Announcement correction = correction(text);
    if (!correction.denied().isEmpty()) {
      return correction;
    }
    Announcement change = change(text);
    return change.reached().isEmpty() ? verdict(text) : change;
  }

  private static boolean speaksOfStates(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = text.charAt(i) < 128 && Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inWord) {
        for (String state : STATES) {
          if (text.regionMatches(true, i, state, 0, state.length())) {
            return true;
          }
        }
      }
      inWord = letter;
    }
    return false;
  }

  private static Announcement change(String text) {
    Matcher change = CHANGE.matcher(text);
    while (change.find()) {
      String after = text.substring(change.end());
      String word = change.group(2);
      boolean plain =
          Character.isUpperCase(word.charAt(0))
              || (PLAINLY.matcher(change.group()).matches() && AFTER_WORD.matcher(after).matches());
      String before = text.substring(0, change.start());
      if (plain && !OF_ANOTHER.matcher(before).find() && !PLANNED.matcher(before).find()) {
        List<Status> reached = new ArrayList<>(List.of(status(word)));
        Matcher then = THEN.matcher(text).region(change.end(), text.length());
        int end = change.end();
        while (then.find()) {
          reached.add(status(then.group(1)));
          end = then.end();
        }
        if (reached.size() == 1 && text.substring(end).matches("(?s)[\"']? to .*")) {
          continue; // from this to something that is not a state
        }
        Matcher from = CAME_FROM.matcher(change.group());
        return new Announcement(
            reached,
            from.find() ? List.of(status(from.group(1))) : List.of(),
            List.of(),
            day(text.substring(end)));
      }
    }
    Matcher again = AGAIN.matcher(text);
    return again.find() ? reached(List.of(status(again.group(1)))) : NOTHING;
  }

  private static Optional<LocalDate> day(String after) {
    Matcher on = ON.matcher(after);
    return on.find() ? IsoDate.parse(on.group(1)) : Optional.empty();
  }

  private static Announcement verdict(String text) {
    Matcher verdict = VERDICT.matcher(text);
    if (!verdict.find()) {
      return NOTHING;
    }
    List<Status> reached = new ArrayList<>();
    for (int i = 0; i < StateWords.GIVEN_UP.size(); i++) {
      if (verdict.group(i + 1) != null) {
        reached.add(StateWords.GIVEN_UP.get(i));
      }
    }
    if (verdict.group("out") != null) {
      reached.add(Status.OBSOLETE);
    }
    return reached(reached);
  }

  private static Announcement correction(String text) {
    Matcher rather = RATHER.matcher(text);
    if (rather.find() && OF_STATES.matcher(text).find()) {
      Optional<Status> right = verdict(rather, 0);
      Optional<Status> wrong = verdict(rather, StateWords.VERDICTS.size());
      if (right.isPresent() && wrong.isPresent() && !right.equals(wrong)) {
        return new Announcement(
            List.of(right.get()), List.of(), List.of(wrong.get()), Optional.empty());
      }
    }
    Matcher back = TAKEN_BACK.matcher(text);
    if (back.find()) {
      Optional<Status> wrong = verdict(back, 0);
      for (int i = 0; i < StateWords.GIVEN_UP.size() && wrong.isEmpty(); i++) {
        if (back.group(StateWords.VERDICTS.size() + 1 + i) != null) {
          wrong = Optional.of(StateWords.GIVEN_UP.get(i));
        }
      }
      return denial(wrong.orElse(Status.OBSOLETE));
    }
    Matcher denial = DENIAL.matcher(text);
    if (denial.find() && OF_STATES.matcher(text).find()) {
      return denial(verdict(denial, 0).orElseThrow());
    }
    return SENTENCE_END
        .splitAsStream(text)
        .filter(sentence -> IN_ERROR.matcher(sentence).find())
        .flatMap(sentence -> change(sentence).reached().stream())
        .findFirst()
        .map(Announcement::denial)
        .orElse(NOTHING);
  }

  private static Announcement denial(Status wrong) {
    return new Announcement(List.of(), List.of(), List.of(wrong), Optional.empty());
  }

  private static Announcement reached(List<Status> states) {
    return new Announcement(states, List.of(), List.of(), Optional.empty());
  }

  private static Optional<Status> verdict(Matcher match, int offset) {
    for (int i = 0; i < StateWords.VERDICTS.size(); i++) {
      if (match.group(offset + i + 1) != null) {
        return Optional.of(StateWords.VERDICTS.get(i));
      }
    }
    return Optional.empty();
  }

  private static Status status(String word) {
    return Arrays.stream(Status.values())
        .filter(s -> word.equalsIgnoreCase(s.sourceName()) || word.equalsIgnoreCase(s.pageName()))
        .findFirst()
        .orElseThrow();
  }
}

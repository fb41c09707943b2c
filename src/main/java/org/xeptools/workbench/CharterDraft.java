package org.xeptools.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The known facts about a group whose charter is to be written. */
public final class CharterDraft {
  private static final String STANDING = "standing";
  private static final Pattern DUE = Pattern.compile("(.*\\S)\\s*,\\s*by\\s+(\\S.*)");
  private static final Pattern PERSON = Pattern.compile("([^<]*[^<\\s])\\s*(?:<(.*)>)?");

  private final Map<CharterQuestion, List<String>> answers;

  private CharterDraft(Map<CharterQuestion, List<String>> answers) {
    this.answers = answers;
  }

  /** A draft with {@code answers} as the known facts. */
  public static CharterDraft of(Map<CharterQuestion, List<String>> answers) throws UserError {
    Map<CharterQuestion, List<String>> known = new EnumMap<>(CharterQuestion.class);
    for (Map.Entry<CharterQuestion, List<String>> entry : answers.entrySet()) {
      List<String> texts = new ArrayList<>();
      for (String text : entry.getValue()) {
        Optional<String> fault = entry.getKey().fault(text);
        if (fault.isPresent()) {
          throw new UserError(entry.getKey().option() + ": " + fault.get());
        }
        texts.add(text.strip().replaceAll("\\s+", " "));
      }
      if (texts.size() > 1 && !entry.getKey().isSeveral()) {
        throw new UserError(entry.getKey().option() + " may be given only once");
      }
      known.put(entry.getKey(), texts);
    }
    return new CharterDraft(known);
  }

  /** True if nothing is known. */
  public boolean isEmpty() {
    return answers.isEmpty();
  }

  /** The questions that every charter answers and that this draft does not answer yet. */
  public List<CharterQuestion> open() {
    return Arrays.stream(CharterQuestion.values())
        .filter(q -> q != CharterQuestion.SHORT && q != CharterQuestion.SLUG)
        .filter(q -> all(q).isEmpty())
        .toList();
  }

  private List<String> all(CharterQuestion question) {
    return answers.getOrDefault(question, List.of());
  }

  private Optional<String> one(CharterQuestion question) {
    return all(question).stream().findFirst();
  }

  private Optional<String> shortName() {
    return one(CharterQuestion.SHORT).or(() -> one(CharterQuestion.NAME));
  }

  private boolean isStanding() {
    return one(CharterQuestion.LIFETIME).filter(STANDING::equalsIgnoreCase).isPresent();
  }

  /** The last part of the address of the group's page. */
  public String slug() {
    String words = one(CharterQuestion.SLUG).or(this::shortName).orElse("");
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "subject" : slug;
  }

  /** The values for the slots of templates/new/sig-charter.xml. */
  Map<String, List<String>> slots() {
    Map<String, List<String>> slots = new HashMap<>();
    answers.forEach((question, texts) -> slots.put(question.option().substring(2), texts));
    slots.put("name", one(CharterQuestion.NAME).or(this::shortName).stream().toList());
    slots.put("short", shortName().stream().toList());
    slots.put("group", List.of(shortName().map(name -> name + " SIG").orElse("group")));
    for (String prose : List.of("purpose", "scope", "deliverable")) {
      slots.computeIfPresent(
          prose, (key, texts) -> texts.stream().map(CharterDraft::sentence).toList());
    }
    slots.computeIfPresent("leader", (key, leaders) -> List.of(enumeration(leaders)));
    slots.put(isStanding() ? STANDING : "until", all(CharterQuestion.LIFETIME));
    one(CharterQuestion.AUTHOR).ifPresent(author -> author(author, slots));
    return Collections.unmodifiableMap(slots);
  }

  private static String sentence(String text) {
    return text.matches(".*[.!?:][\"')]*") ? text : text + ".";
  }

  private static void author(String author, Map<String, List<String>> slots) {
    int last = author.lastIndexOf(' ');
    slots.put("given", last < 0 ? List.of() : List.of(author.substring(0, last)));
    slots.put("family", List.of(author.substring(last + 1)));
    String initials =
        Arrays.stream(author.split("[ -]+", -1))
            .filter(name -> !name.isEmpty())
            .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining());
    slots.put("initials", List.of(initials.toLowerCase(Locale.ROOT)));
  }

  /** {@code a, b and c}, without their addresses. */
  private static String enumeration(List<String> people) {
    List<String> names = people.stream().map(p -> person(p).get("name")).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The entry of sigs.yaml for the group with the charter {@code charter}.xml. */
  Map<String, Object> details(String charter) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("charter", charter);
    entry.put("slug", slug());
    shortName().ifPresent(name -> entry.put("name", name + " SIG"));
    put(entry, "leaders", all(CharterQuestion.LEADER).stream().map(CharterDraft::person).toList());
    for (CharterQuestion question :
        List.of(
            CharterQuestion.LIST,
            CharterQuestion.ARCHIVE,
            CharterQuestion.ROOM,
            CharterQuestion.MEETINGS)) {
      one(question).ifPresent(text -> entry.put(question.option().substring(2), text));
    }
    if (one(CharterQuestion.LIFETIME).isPresent()) {
      entry.put(STANDING, isStanding());
    }
    put(
        entry,
        "deliverables",
        all(CharterQuestion.DELIVERABLE).stream().map(CharterDraft::deliverable).toList());
    return entry;
  }

  private static void put(Map<String, Object> entry, String key, List<Map<String, String>> items) {
    if (!items.isEmpty()) {
      entry.put(key, items);
    }
  }

  private static Map<String, String> person(String person) {
    return parts(PERSON, person, "name", "jid");
  }

  private static Map<String, String> deliverable(String text) {
    return parts(DUE, text.replaceFirst("\\.$", ""), "title", "due");
  }

  private static Map<String, String> parts(
      Pattern pattern, String text, String first, String second) {
    Matcher parts = pattern.matcher(text);
    Map<String, String> entry = new LinkedHashMap<>();
    boolean hasTwo = parts.matches() && parts.group(2) != null;
    entry.put(first, hasTwo ? parts.group(1) : text);
    if (hasTwo) {
      entry.put(second, parts.group(2));
    }
    return entry;
  }
}

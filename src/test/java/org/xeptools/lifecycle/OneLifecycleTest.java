package org.xeptools.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the process says stands in this package, and nowhere a second time. */
class OneLifecycleTest {
  private static final Path JAVA = Path.of("src/main/java/org/xeptools");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Path RULES = Path.of("src/main/resources/rules");

  /** The pages that name a period, and which. */
  private static final Map<String, Term> PAGES =
      Map.ofEntries(
          Map.entry("short-last-call", Term.LAST_CALL),
          Map.entry("untimely-last-call", Term.LAST_CALL),
          Map.entry("proposed-without-last-call", Term.LAST_CALL),
          Map.entry("deferral-due", Term.DEFERRAL),
          Map.entry("deferred-too-early", Term.DEFERRAL),
          Map.entry("deferred-with-substance", Term.DEFERRAL),
          Map.entry("malformed-revision-date", Term.DEFERRAL),
          Map.entry("final-too-early", Term.TRIAL),
          Map.entry("silent-sig", Term.SILENCE));

  @Test
  void noOtherClassSpellsAStateATypeOrAnApprover() throws IOException {
    String names =
        Stream.of(
                states(),
                Arrays.stream(XepType.values()).map(XepType::sourceName),
                Arrays.stream(Approver.values()).map(Approver::sourceName))
            .flatMap(name -> name)
            .collect(Collectors.joining("|"));
    Pattern literal = Pattern.compile("\"(?:" + names + ")\"");
    assertThat(hits(JAVA, literal, file -> !file.contains("/lifecycle/"))).isEmpty();
  }

  @Test
  void noStylesheetAsksForAStateByItsName() throws IOException {
    Pattern literal = Pattern.compile("'(?:" + states().collect(Collectors.joining("|")) + ")'");
    assertThat(hits(TEMPLATES, literal, file -> file.endsWith(".xsl"))).isEmpty();
  }

  @Test
  void noScriptNamesAState() throws IOException {
    Pattern literal =
        Pattern.compile("[\"'](?:" + states().collect(Collectors.joining("|")) + ")[\"']");
    assertThat(hits(TEMPLATES, literal, file -> file.endsWith(".js"))).isEmpty();
  }

  @Test
  void noStyleSheetHasAClassOfAState() throws IOException {
    String classes =
        states().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.joining("|"));
    Pattern literal = Pattern.compile("(?<!\\.sig-badge)\\.(?:" + classes + ")\\b");
    assertThat(hits(TEMPLATES, literal, file -> file.endsWith(".css"))).isEmpty();
  }

  @Test
  void everyStateHasWordsForAReader() {
    for (Status status : Status.values()) {
      assertThat(status.meaning(Optional.empty())).as(status.name()).endsWith(".");
      boolean over = Set.of("DORMANT", "HISTORY").contains(status.standing().name());
      assertThat(!status.warning().isEmpty()).as(status + " warns").isEqualTo(over);
      assertThat(!status.sheet().isEmpty()).as(status + " on paper").isEqualTo(over);
      assertThat(status.isApproved()).isEqualTo(status.trust() == Status.Trust.GOOD);
    }
  }

  @Test
  void everyStateCanBeReached() {
    for (Status status : Status.values()) {
      assertThat(Arrays.stream(XepType.values()).anyMatch(type -> Lifecycle.knows(type, status)))
          .as(status.name())
          .isTrue();
    }
  }

  @Test
  void aStepStandsInTheTableOnce() {
    for (XepType type : XepType.values()) {
      assertThat(Lifecycle.TRANSITIONS.stream().filter(t -> t.types().contains(type)))
          .extracting(t -> t.from() + " to " + t.to())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsOutdatedWasApprovedOnce() {
    assertThat(Arrays.stream(Status.values()).filter(Lifecycle::isOutdated))
        .containsExactly(Status.DEPRECATED, Status.OBSOLETE);
    assertThat(Lifecycle.approved(XepType.STANDARDS_TRACK))
        .containsExactly(Status.STABLE, Status.FINAL);
    assertThat(Lifecycle.approved(XepType.HUMOROUS)).containsExactly(Status.ACTIVE);
  }

  @Test
  void pagesOfRulesGiveThePeriodsTheirLength() throws IOException {
    Pattern length =
        Pattern.compile(
            "\\b(\\d+|six|twelve|fourteen|nine|ten|three|seven)(?:th)? (days?|months)\\b");
    Map<Term, Set<String>> spoken =
        Map.of(Term.LAST_CALL, Set.of(Term.LAST_CALL.words(), "fourteen days", "fourteenth day"));
    for (Map.Entry<String, Term> page : PAGES.entrySet()) {
      Term term = page.getValue();
      String text = Files.readString(RULES.resolve(page.getKey()).resolve("rule.md"));
      Set<String> allowed = spoken.getOrDefault(term, Set.of(term.words()));
      assertThat(text).as(page.getKey()).contains(term.words());
      assertThat(length.matcher(text).results().map(m -> m.group()))
          .as(page.getKey())
          .allMatch(allowed::contains);
    }
    assertThat(Term.LAST_CALL.days()).as("pages write it out, too").isEqualTo(14);
  }

  @Test
  void thePageOfUnknownStatusNamesAll() throws IOException {
    assertThat(Files.readString(RULES.resolve("unknown-status/rule.md")))
        .contains(Arrays.stream(Status.values()).map(s -> "`" + s.sourceName() + "`").toList());
  }

  private static Stream<String> states() {
    return Arrays.stream(Status.values())
        .flatMap(status -> Stream.of(status.sourceName(), status.pageName()))
        .distinct();
  }

  /** File and text of all that {@code pattern} finds below {@code folder}. */
  private static List<String> hits(Path folder, Pattern pattern, Predicate<String> wanted)
      throws IOException {
    List<String> hits = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (wanted.test(file.toString().replace('\\', '/'))) {
          Matcher matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) {
            hits.add(file + ": " + matcher.group());
          }
        }
      }
    }
    return hits;
  }
}

package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xeptools.SharedCorpus;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.FormFault;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Fixes;
import org.xeptools.rule.RuleInfo.FoundBy;
import org.xeptools.rule.change.NumberTaken;
import org.xeptools.rule.change.TitleCheck;

/**
 * Each rule's own folder, run: {@code bad*} gives exactly the findings of {@code bad*.expected} and
 * {@code good*} none. A case is a file, or a folder that is a small source tree (for rules that
 * look at file names or at other documents) or holds two, {@code base} and {@code head}, whose
 * expected lines begin with the file's name, and maybe a pull request's {@code title.txt} or the
 * branch's {@code tip}. Where there is a {@code bad*.fixed.xml}, that is what all fixes make of the
 * file, in one round. With {@code -Dxep.expected=write} the expected lines of a new case are
 * written, to be read and committed; those that exist are never changed.
 */
class RuleFixturesTest {
  private static final Path FOLDERS = Path.of("src/main/resources/rules");
  private static final Set<FoundBy> FOUND_BY_CASES = Set.of(FoundBy.READER, FoundBy.JUDGE);

  @TestFactory
  Stream<DynamicTest> cases() {
    return Rules.on(SharedCorpus.DATE).rules().stream().flatMap(RuleFixturesTest::cases);
  }

  @Test
  void everyFolderBelongsToARule() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      assertThat(folders.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Rules.on(SharedCorpus.DATE).rules().stream().map(r -> r.info().id()).toList());
    }
  }

  @Test
  void everyRuleHasPageCitationAndBothKindsOfCase() {
    for (Rule rule : Rules.on(SharedCorpus.DATE).rules()) {
      RuleInfo info = rule.info();
      assertThat(RulePage.text(info)).as(info.id()).startsWith("# " + info.id()).contains("## Why");
      assertThat(info.citation().text()).as(info.id()).isNotBlank();
      assertThat(names(info))
          .as(info.id())
          .matches(n -> isLeftToRenderers(rule) || n.stream().anyMatch(b -> b.startsWith("bad")));
      assertThat(names(info)).as(info.id()).anyMatch(n -> n.startsWith("good"));
    }
  }

  /** Reading cannot show a breach of such a rule; the tests of the renderers do. */
  private static boolean isLeftToRenderers(Rule rule) {
    return rule instanceof FormRule form
        && form.info().foundBy().filter(FOUND_BY_CASES::contains).isEmpty();
  }

  @Test
  void everyFaultOfFormHasItsRule() {
    for (FormFault fault : FormFault.values()) {
      assertThat(Rules.on(SharedCorpus.DATE).info(fault.rule())).as(fault.rule()).isPresent();
    }
  }

  private static List<String> names(RuleInfo info) {
    try (Stream<Path> files = Files.list(FOLDERS.resolve(info.id()))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.matches("(bad|good)[^.]*(\\.xml)?"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<DynamicTest> cases(Rule rule) {
    return names(rule.info()).stream()
        .map(name -> DynamicTest.dynamicTest(rule.info().id() + "/" + name, () -> run(rule, name)));
  }

  private static void run(Rule rule, String name) throws IOException {
    Path fixture = FOLDERS.resolve(rule.info().id()).resolve(name);
    List<String> expected = new ArrayList<>();
    if (name.startsWith("bad")) {
      Path lines = fixture.resolveSibling(name.replaceFirst("\\.xml$", "") + ".expected");
      if (!Files.exists(lines) && "write".equals(System.getProperty("xep.expected"))) {
        Files.write(lines, findings(rule, fixture));
      }
      assertThat(lines).as("-Dxep.expected=write writes it, for you to read").exists();
      expected.addAll(Files.readAllLines(lines));
      assertThat(expected).as("an expected file is never empty").isNotEmpty();
    }
    assertThat(findings(rule, fixture))
        .as("what %s finds in %s", rule.id(), fixture)
        .containsExactlyElementsOf(expected);
    Path fixed = fixture.resolveSibling(name.replaceFirst("(\\.xml)?$", ".fixed.xml"));
    if (Files.exists(fixed)) {
      assertThat(fixed(rule, fixture))
          .as("what the fixes of %s make of %s", rule.id(), fixture)
          .isEqualTo(Files.readString(fixed));
      assertThat(fixes(rule, new XepReader().read(fixed), fixed)).as("a second round").isEmpty();
    }
  }

  private static String fixed(Rule rule, Path fixture) throws IOException {
    ParseResult read = new XepReader().read(fixture);
    return Fixes.apply(read.source().text(), fixes(rule, read, fixture));
  }

  private static List<Fix> fixes(Rule rule, ParseResult read, Path fixture) throws IOException {
    return judged(rule, read, Corpus.around(fixture, new XepReader()))
        .flatMap(finding -> finding.fix().stream())
        .toList();
  }

  private static List<String> findings(Rule rule, Path fixture) throws IOException {
    XepReader reader = new XepReader();
    if (!Files.isDirectory(fixture)) {
      ParseResult read = reader.read(fixture);
      return judged(rule, read, Corpus.around(fixture, reader)).map(f -> show(f, read)).toList();
    }
    if (Files.isDirectory(fixture.resolve("head"))) {
      return changes(rule, fixture);
    }
    Corpus corpus = Corpus.of(fixture, reader);
    return Stream.concat(
            Stream.of(corpus.entities().file(), corpus.sigsFile()).flatMap(Optional::stream),
            corpus.doapFiles().keySet().stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                beside -> Stream.concat(corpus.files().stream(), beside.stream())))
        .flatMap(
            file ->
                judged(rule, corpus.read(file), corpus)
                    .map(f -> within(fixture, file) + ":" + show(f, corpus.read(file))))
        .collect(Collectors.toList());
  }

  private static Path within(Path fixture, Path file) {
    return fixture.toAbsolutePath().relativize(file.toAbsolutePath());
  }

  /** A case that is a change has two trees, base and head. */
  private static List<String> changes(Rule rule, Path fixture) throws IOException {
    RuleSet only = new RuleSet(List.of(rule));
    Corpus head = Corpus.of(fixture.resolve("head"), new XepReader());
    Path title = fixture.resolve("title.txt");
    if (Files.exists(title)) {
      Corpus base = Corpus.of(fixture.resolve("base"), new XepReader());
      return TitleCheck.of(Changes.between(base, head), Files.readString(title)).stream()
          .filter(f -> f.rule().equals(rule.info().id()))
          .map(f -> fixture.relativize(f.span().file()) + ":" + show(f, head.read(f.span().file())))
          .toList();
    }
    Path tip = fixture.resolve("tip");
    if (Files.exists(tip)) {
      Set<String> accepted = new TreeSet<>(head.published().keySet());
      accepted.removeAll(Corpus.of(fixture.resolve("base"), new XepReader()).published().keySet());
      return NumberTaken.of(accepted, head, Corpus.of(tip, new XepReader()), "origin/main").stream()
          .map(f -> fixture.relativize(f.span().file()) + ":" + show(f, head.read(f.span().file())))
          .toList();
    }
    return Changes.between(Corpus.of(fixture.resolve("base"), new XepReader()), head).stream()
        .map(only::check)
        .flatMap(
            verdict ->
                verdict.findings().stream()
                    .map(
                        f ->
                            fixture.relativize(verdict.source().path())
                                + ":"
                                + show(f, verdict.read())))
        .toList();
  }

  /** A rule that the rule set keeps is judged beside all others. */
  private static Stream<Finding> judged(Rule rule, ParseResult read, Corpus corpus) {
    boolean needsOthers =
        rule instanceof FormRule form && form.info().foundBy().equals(Optional.of(FoundBy.JUDGE));
    RuleSet rules = needsOthers ? Rules.on(SharedCorpus.DATE) : new RuleSet(List.of(rule));
    return rules.check(read, corpus).findings().stream()
        .filter(finding -> finding.rule().equals(rule.info().id()));
  }

  private static String show(Finding finding, ParseResult read) {
    return read.source().startOf(finding.span())
        + "-"
        + read.source().endOf(finding.span())
        + " "
        + finding.severity().word()
        + " "
        + finding.message();
  }
}

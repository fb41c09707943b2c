package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code xep check --since} on small real repositories. */
class SinceTest {
  private static final PersonIdent EDITOR = new PersonIdent("Ada Quay", "ada@harbor.example");

  @TempDir Path folder;
  private Git git;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void repository() throws Exception {
    for (Path file : files(Path.of("xep-sources"))) {
      Path copy = folder.resolve(Path.of("xep-sources").relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    commit("The series");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void commit(String message) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit().setAuthor(EDITOR).setCommitter(EDITOR).setSign(false).setMessage(message).call();
  }

  private void edit(String name, String old, String now) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
  }

  private int check(Object... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> words = new ArrayList<>(List.of("check", "--today", "2026-11-22"));
    Stream.of(arguments).map(Object::toString).forEach(words::add);
    return Main.run(words.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..", "..HEAD"})
  void aVariableThatIsNotSetComparesNothingAndIsNoPass(String since) {
    assertThat(check("--since", since, folder)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("--since names no revision to begin with");
  }

  @Test
  void withoutAChangeThereIsNothingToSay() {
    assertThat(check("--since", "HEAD", folder)).isZero();
    assertThat(out.toString()).contains("no documents");
  }

  @Test
  void onlyWhatTheChangeBringsIsReported() throws Exception {
    edit("xep-9001.xml", "</abstract>", "</abstract>\n  <legal/>");
    commit("A fault of old");
    edit(
        "xep-9001.xml",
        "<section1 topic='Introduction' anchor='intro'>",
        "<section1 topic='Introduction'>");
    assertThat(
            check("--since", "HEAD", "--fail-on", "warning", "--select", "structure,form", folder))
        .as(out + "" + err)
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("missing-anchor").doesNotContain("invalid-structure");
  }

  @Test
  void aLinkThatBreaksInAnotherDocumentIsFound() throws Exception {
    edit("xep-9001.xml", "anchor='model-characters'", "anchor='characters'");
    assertThat(check("--since", "HEAD", "--select", "dangling-link-to-xep", folder)).isZero();
    assertThat(out.toString())
        .contains("xep-9016.xml:67:")
        .contains("warning[dangling-link-to-xep]")
        .contains("2 documents: no errors, 1 warning");
  }

  @Test
  void anEntityThatNamesItsDocumentOtherwiseIsFoundThere() throws Exception {
    edit("xep.ent", "'>Navigation Light Status (XEP-9001)", "'>Old Lights (XEP-9001)");
    assertThat(check("--since", "HEAD", "--select", "entity-title-mismatch", folder)).isZero();
    assertThat(out.toString()).contains("xep-9001.xml:").contains("Old Lights");
  }

  @Test
  void aFaultOfTheFileOnGroupsIsFoundOnce() throws Exception {
    edit("sigs.yaml", "charter: ", "chart: ");
    assertThat(check("--since", "HEAD", "--select", "malformed-sigs", folder))
        .as(out + "" + err)
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("sigs.yaml:").contains("chart");
    commit("A fault of old");
    assertThat(check("--since", "HEAD", "--select", "malformed-sigs", folder)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "site.yaml, 'title: ', 'titel: ', malformed-settings",
    "synonyms.yaml, 'navlight: ', 'navigation: ', malformed-settings",
    "doap/keeper.doap, partial, part, malformed-doap",
  })
  void aFaultOfTheSettingsIsFoundOnce(String file, String right, String wrong, String rule)
      throws Exception {
    edit(file, right, wrong);
    String[] words = {"--fail-on", "warning", "--since", "HEAD", "--select", rule, folder + ""};
    assertThat(check((Object[]) words)).as(out + "" + err).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains(file + ":").contains(rule);
    commit("A fault of old");
    assertThat(check((Object[]) words)).isZero();
  }

  @Test
  void aSynonymForADocumentThatLostItsNameIsNew() throws Exception {
    edit("xep-9001.xml", "<shortname>navlight</shortname>", "<shortname>lights</shortname>");
    assertThat(check("--since", "HEAD", "--select", "malformed-settings", folder))
        .as(out + "" + err)
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("synonyms.yaml:").contains("`navlight`");
  }

  @Test
  void twoRevisionsAreComparedWhateverTheFilesAre() throws Exception {
    edit("xep-9001.xml", "anchor='model-characters'", "anchor='characters'");
    commit("Rename an anchor");
    edit("xep-9001.xml", "anchor='characters'", "anchor='model-characters'");
    Files.delete(folder.resolve("xep-9016.xml"));
    assertThat(check("--since", "HEAD^..HEAD", "--select", "dangling-link-to-xep", folder))
        .isZero();
    assertThat(out.toString()).contains("xep-9016.xml:67:").contains("dangling-link-to-xep");
    assertThat(check("--since", "HEAD..HEAD", folder)).isZero();
    assertThat(out.toString()).contains("no documents");
  }

  @Test
  void fixingAndComparingDoNotMix() {
    assertThat(check("--since", "HEAD", "--fix", folder)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("use one of them");
  }

  @Test
  void anAcceptanceIsPairedWithItsProtoXep() throws Exception {
    String text = Files.readString(folder.resolve("inbox/tide-tables.xml"));
    Files.writeString(
        folder.resolve("xep-9018.xml"),
        text.replace("<number>xxxx<", "<number>9018<").replace(">ProtoXEP<", ">Experimental<"));
    assertThat(check("--since", "HEAD", "--title", "XEP-9018: Accept", folder)).isNotZero();
    assertThat(out.toString())
        .contains("missing-entity")
        .contains("accepted")
        .doesNotContain("[unnamed-change]");
  }

  @Test
  void aRefThatNobodyKnowsIsOneSentence() {
    assertThat(check("--since", "nonsense", folder)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("git knows no revision 'nonsense' here");
    assertThat(check("--since", "HEAD^{{", folder)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).startsWith("xep: ").doesNotContain("Exception");
  }

  @Test
  void outsideOfARepositoryItIsOneSentence(@TempDir Path elsewhere) throws Exception {
    Files.copy(folder.resolve("xep-9001.xml"), elsewhere.resolve("xep-9001.xml"));
    assertThat(check("--since", "HEAD", elsewhere)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("is not in a git repository");
  }

  @Test
  void aShallowCloneIsExplained(@TempDir Path elsewhere) throws Exception {
    String first = git.getRepository().resolve("HEAD").name();
    edit("xep-9001.xml", "</abstract>", " </abstract>");
    commit("A second commit");
    Path clone = elsewhere.resolve("clone");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    assertThat(check("--since", first, clone)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("this clone is shallow").contains("git fetch");
  }
}

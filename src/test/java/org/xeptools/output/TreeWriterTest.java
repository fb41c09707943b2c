package org.xeptools.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.ForkedJava;
import org.xeptools.output.TreeWriter.TakenBack;
import org.xeptools.output.TreeWriter.Update;

/** Several files are written, or none, even if the process is killed between any two steps. */
class TreeWriterTest {
  private static final Map<String, String> BEFORE =
      Map.of("old.xml", "old\n", "inbox/old.xml", "inbox, old\n", "other.xml", "other\n");
  private static final Map<String, String> AFTER =
      Map.of(
          "old.xml", "new\n",
          "fresh.xml", "fresh\n",
          "inbox/old.xml", "inbox, new\n",
          "other.xml", "other\n",
          "committed", "");

  @TempDir Path home;
  private Path tree;
  private Path state;

  @BeforeEach
  void makeTree() throws IOException {
    state = home.resolve("state");
    tree = home.resolve("tree");
    reset();
  }

  private void reset() throws IOException {
    Files.createDirectories(tree.resolve("inbox"));
    for (String name : files().keySet()) {
      Files.delete(tree.resolve(name));
    }
    for (Map.Entry<String, String> file : BEFORE.entrySet()) {
      Files.writeString(tree.resolve(file.getKey()), file.getValue());
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(tree.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return all;
  }

  private TreeWriter writer() throws IOException {
    return new TreeWriter(Journal.in(state, tree, List.of()), () -> {}, step -> {});
  }

  private Optional<TakenBack> recover() throws IOException {
    return writer().recover(new HaltedWrite.Note(tree));
  }

  private void kill(int step) throws Exception {
    Path log = home.resolve("log");
    int code =
        ForkedJava.of(
                HaltedWrite.class.getName(),
                List.of(state.toString(), tree.toString(), String.valueOf(step)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(log)).isEqualTo(HaltedWrite.HALTED);
  }

  private Path journal() throws IOException {
    try (Stream<Path> files = Files.list(state.resolve("acts"))) {
      return files
          .filter(file -> !file.getFileName().toString().contains("."))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void allIsDoneOrTakenBackWheneverTheProcessIsKilled() throws Exception {
    int steps = HaltedWrite.write(state, tree, 0);
    assertThat(files()).isEqualTo(AFTER);
    assertThat(recover()).isEmpty();
    for (int step = 1; step <= steps; step++) {
      reset();
      kill(step);
      boolean isNoted = step > 1;
      boolean isDone = step == steps;
      Optional<TakenBack> found = recover();
      assertThat(found.isPresent()).as("step %d", step).isEqualTo(isNoted);
      assertThat(files()).as("step %d", step).isEqualTo(isDone ? AFTER : BEFORE);
      found.ifPresent(
          earlier -> {
            assertThat(earlier.label()).isEqualTo("XEP-0518");
            assertThat(earlier.isWhole()).isEqualTo(isDone);
            assertThat(earlier.changed()).isEmpty();
          });
      assertThat(recover()).isEmpty();
    }
  }

  /** Just before the commit, all files are written. */
  private void killBeforeTheCommit() throws Exception {
    kill(HaltedWrite.write(home.resolve("elsewhere"), copy(), 0) - 1);
  }

  private Path copy() throws IOException {
    Path copy = home.resolve("copy");
    for (Map.Entry<String, String> file : BEFORE.entrySet()) {
      Files.createDirectories(copy.resolve(file.getKey()).getParent());
      Files.writeString(copy.resolve(file.getKey()), file.getValue());
    }
    return copy;
  }

  @Test
  void aFileThatSomebodyChangedSinceIsLeftAlone() throws Exception {
    killBeforeTheCommit();
    Files.writeString(tree.resolve("old.xml"), "mine\n");
    TakenBack found = recover().orElseThrow();
    assertThat(found.changed()).containsExactly(tree.toRealPath().resolve("old.xml"));
    assertThat(found.restored()).hasSize(2);
    assertThat(files()).containsEntry("old.xml", "mine\n").doesNotContainKey("fresh.xml");
  }

  @Test
  void nothingIsWrittenOnTopOfAnActThatWasStopped() throws Exception {
    killBeforeTheCommit();
    Map<String, String> half = files();
    assertThatThrownBy(
            () ->
                writer()
                    .write(
                        "XEP-0519",
                        List.of(new Update(tree.resolve("more.xml"), Optional.empty(), "more")),
                        Optional.empty()))
        .hasMessage("another act on this tree was stopped halfway; try again");
    assertThat(files()).isEqualTo(half);
  }

  @Test
  void aRecordThatThisUserDidNotSealIsNotFollowed() throws Exception {
    killBeforeTheCommit();
    Map<String, String> half = files();
    Path journal = journal();
    String text = Files.readString(journal);
    Files.writeString(journal, text.replaceFirst("=[A-Za-z]", "=Z"));
    assertThatThrownBy(this::recover)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("what it did cannot be read from " + journal)
        .hasMessageContaining("look at the tree with git status, then delete that file");
    assertThat(files()).isEqualTo(half);
  }

  @Test
  void theRecordOfAnotherTreeIsNotFollowed() throws Exception {
    killBeforeTheCommit();
    Path journal = journal();
    Path other = Files.createDirectory(home.resolve("other"));
    Files.move(journal, state.resolve("acts").resolve(Seal.digest(other.toRealPath().toString())));
    Map<String, String> half = files();
    assertThatThrownBy(
            () ->
                new TreeWriter(Journal.in(state, other, List.of()), () -> {}, step -> {})
                    .recover(new HaltedWrite.Note(other)))
        .hasMessageContaining("cannot be read");
    assertThat(files()).isEqualTo(half);
  }

  @Test
  void noRecordIsKeptWhereATreeCouldBringIt() throws IOException {
    assertThat(Journal.in(tree.resolve("state"), tree, List.of())).isEmpty();
    assertThat(Journal.in(home.resolve("state"), tree, List.of(home))).isEmpty();
    new TreeWriter(Optional.empty(), () -> {}, step -> {})
        .write("XEP-0518", HaltedWrite.updates(tree), Optional.empty());
    assertThat(files()).containsEntry("old.xml", "new\n").containsEntry("fresh.xml", "fresh\n");
  }

  @Test
  void whatWasChangedOrMadeMeanwhileIsNotOverwritten() throws IOException {
    Files.writeString(tree.resolve("old.xml"), "mine\n");
    Map<String, String> mine = files();
    assertThatThrownBy(() -> HaltedWrite.write(state, tree, 0))
        .hasMessageContaining("old.xml was changed meanwhile; try again");
    assertThat(files()).isEqualTo(mine);
    reset();
    Files.writeString(tree.resolve("fresh.xml"), "theirs\n");
    assertThatThrownBy(() -> HaltedWrite.write(state, tree, 0))
        .hasMessageContaining("fresh.xml was made meanwhile; try again");
    assertThat(files()).containsEntry("fresh.xml", "theirs\n").containsEntry("old.xml", "old\n");
  }

  /** Both have read the same; the second one to write must not overwrite the first one. */
  @Test
  void ofTwoWritersAtOnceOneIsRefused() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> results =
          threads.invokeAll(List.of(() -> written("mine\n"), () -> written("theirs\n")));
      Set<String> told = Set.of(results.get(0).get(), results.get(1).get());
      assertThat(told).hasSize(2).contains("");
      assertThat(told)
          .anyMatch(refusal -> refusal.endsWith("old.xml was changed meanwhile; try again"));
      assertThat(files().get("old.xml"))
          .isEqualTo(results.get(0).get().isEmpty() ? "mine\n" : "theirs\n");
      assertThat(recover()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private String written(String text) {
    try {
      writer()
          .write(
              "XEP-0518",
              List.of(new Update(tree.resolve("old.xml"), Optional.of("old\n"), text)),
              Optional.empty());
      return "";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void aFailureAtAnyStepTakesAllBack() throws IOException {
    int steps = HaltedWrite.write(state, tree, 0);
    for (int last = 2; last <= steps - 1; last++) {
      reset();
      int[] count = {0};
      int failing = last;
      TreeWriter writer =
          new TreeWriter(
              Journal.in(state, tree, List.of()),
              () -> {},
              step -> {
                if (++count[0] == failing) {
                  throw new IllegalStateException("No space left on device");
                }
              });
      assertThatThrownBy(
              () ->
                  writer.write(
                      "XEP-0518",
                      HaltedWrite.updates(tree),
                      Optional.of(new HaltedWrite.Note(tree))))
          .hasMessage("No space left on device");
      assertThat(files()).as("step %d", last).isEqualTo(BEFORE);
      assertThat(recover()).isEmpty();
    }
  }

  @Test
  void aFolderInThePlaceOfAFileIsRefused() throws IOException {
    Files.createDirectories(tree.resolve("fresh.xml/within"));
    assertThatThrownBy(() -> HaltedWrite.write(state, tree, 0)).hasMessageContaining("fresh.xml");
    assertThat(files()).isEqualTo(BEFORE);
  }

  @Test
  void aFileThatCannotBePreparedStopsBeforeTheFirstMove() throws IOException {
    List<Update> updates =
        List.of(
            new Update(tree.resolve("old.xml"), Optional.of("old\n"), "new\n"),
            new Update(tree.resolve("other.xml/below.xml"), Optional.empty(), "below\n"));
    assertThatThrownBy(() -> writer().write("XEP-0518", updates, Optional.empty()))
        .hasMessageContaining("other.xml");
    assertThat(files()).isEqualTo(BEFORE);
    assertThat(recover()).isEmpty();
  }
}

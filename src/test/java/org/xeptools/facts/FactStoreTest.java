package org.xeptools.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactStoreTest {
  private static final String KEY = Key.of("a").text();
  private static final String OTHER = Key.of("b").text();

  @TempDir private Path folder;

  private static byte[] fact(String... texts) {
    return new FactWriter().number(7).texts(List.of(texts)).bytes();
  }

  private static Optional<List<String>> found(FactStore store, String key) {
    return store
        .get(key)
        .map(
            fact -> {
              assertThat(fact.number()).isEqualTo(7);
              return fact.texts();
            });
  }

  private Path saved() {
    Path file = folder.resolve("facts").resolve("some.facts");
    FactStore store = FactStore.in(file);
    store.put(KEY, fact("tide", "\u00fcber \ud83c\udf0a", ""));
    store.save();
    return file;
  }

  @Test
  void factsOutlastTheRun() {
    FactStore later = FactStore.in(saved());
    assertThat(found(later, KEY)).contains(List.of("tide", "\u00fcber \ud83c\udf0a", ""));
    assertThat(found(later, OTHER)).isEmpty();
  }

  @Test
  void twoProcessesKeepWhatBothFound() {
    Path file = saved();
    FactStore one = FactStore.in(file);
    FactStore two = FactStore.in(file);
    one.get(KEY);
    two.get(KEY);
    one.put(OTHER, fact("one"));
    two.put(Key.of("c").text(), fact("two"));
    one.save();
    two.save();
    FactStore later = FactStore.in(file);
    assertThat(found(later, KEY)).isPresent();
    assertThat(found(later, OTHER)).contains(List.of("one"));
    assertThat(found(later, Key.of("c").text())).contains(List.of("two"));
  }

  @Test
  void anyDamageMakesTheFactsUnknown() throws IOException {
    Path file = saved();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20261129);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThat(found(FactStore.in(file), KEY)).isEmpty();
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(found(FactStore.in(file), KEY)).isEmpty();
    }
    FactStore store = FactStore.in(file);
    store.put(KEY, fact("again"));
    store.save();
    assertThat(found(FactStore.in(file), KEY)).contains(List.of("again"));
  }

  @Test
  void aLinkIsNotReadAndNotWrittenThrough() throws IOException {
    Path file = saved();
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(file, elsewhere);
    byte[] before = Files.readAllBytes(elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    FactStore store = FactStore.in(file);
    assertThat(found(store, KEY)).isEmpty();
    store.put(OTHER, fact("new"));
    store.save();
    assertThat(Files.readAllBytes(elsewhere)).isEqualTo(before);
    assertThat(found(FactStore.in(file), OTHER)).isPresent();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoFault() throws IOException {
    Path file = Files.createFile(folder.resolve("file")).resolve("facts").resolve("some.facts");
    FactStore store = FactStore.in(file);
    store.put(KEY, fact("x"));
    store.save();
    assertThat(found(store, KEY)).contains(List.of("x"));
  }

  @Test
  void onlyTheUserMayReadTheFolder() throws IOException {
    Path file = saved();
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
    assertThat(file.getParent().toFile().list()).containsExactly("some.facts");
  }
}

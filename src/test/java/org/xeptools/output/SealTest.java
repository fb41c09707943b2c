package org.xeptools.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final List<String> HERE = List.of("site", "/home/me/site");

  @TempDir Path home;

  private Seal seal() {
    return SealKey.seal(home.resolve("state"), List.of());
  }

  private Path written(String text) throws IOException {
    return Files.writeString(home.resolve("written"), text);
  }

  @Test
  void whatThisUserWroteDownIsBelieved() throws IOException {
    String text = "two\nlines";
    assertThat(seal().read(written(seal().close(text, HERE)), HERE)).contains(text);
  }

  @Test
  void theCodeIsThatOfTheStandard() throws Exception {
    byte[] key = "a key of thirty-two bytes, or so".getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] message = {0, 0, 0, 2, 'm', 'e', 0, 0, 0, 4, 't', 'e', 'x', 't'};
    assertThat(Seal.with(key).close("text", List.of("me")))
        .isEqualTo("xep-seal " + HexFormat.of().formatHex(mac.doFinal(message)) + "\ntext");
  }

  @Test
  void whatSomebodyElseWroteOrChangedIsNot() throws IOException {
    String sealed = seal().close("text", HERE);
    Seal other = SealKey.seal(home.resolve("elsewhere"), List.of());
    assertThat(other.read(written(sealed), HERE)).isEmpty();
    assertThat(seal().read(written(sealed), List.of("site", "/home/me/other"))).isEmpty();
    assertThat(seal().read(written(sealed), List.of("site/", "home/me/site"))).isEmpty();
    assertThat(seal().read(written(sealed), List.of("history", "/home/me/site"))).isEmpty();
    for (int i = 0; i < sealed.length(); i++) {
      char changed = sealed.charAt(i) == 'x' ? 'y' : 'x';
      String forged = sealed.substring(0, i) + changed + sealed.substring(i + 1);
      assertThat(seal().read(written(forged), HERE)).as(forged).isEmpty();
      assertThat(seal().read(written(sealed.substring(0, i)), HERE)).isEmpty();
    }
    assertThat(Seal.NONE.read(written(Seal.NONE.close("text", HERE)), HERE)).isEmpty();
    assertThat(seal().read(written(Seal.NONE.close("text", HERE)), HERE)).isEmpty();
  }

  @Test
  void aLinkToWhatIsSealedIsNotRead() throws IOException {
    Path link = Files.createSymbolicLink(home.resolve("link"), written(seal().close("text", HERE)));
    assertThat(seal().read(link, HERE)).isEmpty();
    assertThat(Seal.unbelieved(link)).isEmpty();
    assertThat(seal().read(home, HERE)).isEmpty();
    assertThat(seal().read(home.resolve("absent"), HERE)).isEmpty();
  }

  @Test
  void theKeyIsForTheUserAlone() throws IOException {
    assertThat(seal().isNone()).isFalse();
    Path key = home.resolve("state/key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(seal().isNone()).isTrue();
  }

  @Test
  void aKeyThatMayHaveComeWithTheTreeIsNone() throws IOException {
    assertThat(SealKey.seal(home.resolve("tree/state"), List.of(home.resolve("tree"))).isNone())
        .isTrue();
    assertThat(home.resolve("tree")).doesNotExist();
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.createSymbolicLink(home.resolve("link"), elsewhere);
    assertThat(SealKey.seal(home.resolve("link/state"), List.of(elsewhere)).isNone()).isTrue();
    assertThat(seal().isNone()).isFalse();
    Files.createDirectory(home.resolve("planted"));
    Files.createSymbolicLink(home.resolve("planted/key"), home.resolve("state/key"));
    assertThat(SealKey.seal(home.resolve("planted"), List.of()).isNone()).isTrue();
  }

  @Test
  void whereNoKeyCanBeKeptNothingIsBelieved() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "no folder");
    assertThat(SealKey.seal(file.resolve("state"), List.of()).isNone()).isTrue();
  }

  @Test
  void manyWhoAskAtOnceGetOneKey() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> all =
          IntStream.range(0, 32)
              .<Callable<String>>mapToObj(i -> () -> seal().close("text", HERE))
              .toList();
      List<String> sealed = new ArrayList<>();
      for (Future<String> one : threads.invokeAll(all)) {
        sealed.add(one.get());
      }
      assertThat(sealed).allMatch(text -> seal().open(text, HERE).isPresent());
    } finally {
      threads.shutdownNow();
    }
    assertThat(home.resolve("state").toFile().list()).containsExactly("key");
  }
}

package org.xeptools.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file is to be called, it lands in the folder or nowhere. */
class OutputFolderTest {
  private static final byte[] CONTENT = "ours".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> hostile =
        Arbitraries.of(
            "..",
            ".",
            "",
            "a",
            "b",
            "out",
            "in",
            "file",
            "deep",
            "C:",
            "c:\\x",
            "..\\..",
            "\\\\host",
            "nul\0",
            "~",
            "a\nb",
            "é",
            "e\u0301",
            " ",
            "...",
            "..a",
            "-",
            "%2e%2e",
            "link",
            "/");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
    return Arbitraries.oneOf(hostile, hostile, any)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .flatMap(parts -> Arbitraries.of("/", "\\", "//").map(sep -> String.join(sep, parts)));
  }

  @Property(seed = "20261128", tries = 400)
  void nothingOutsideIsEverTouched(@ForAll("paths") String path) throws IOException {
    Path root = Files.createTempDirectory("xep-output");
    try {
      Path outside = Files.createDirectories(root.resolve("in/deep"));
      Files.writeString(outside.resolve("file"), "precious");
      Files.writeString(root.resolve("file"), "precious");
      Path out = Files.createDirectories(root.resolve("a/out"));
      Files.createSymbolicLink(out.resolve("deep"), outside);
      Files.createSymbolicLink(out.resolve("link"), root.resolve("file"));
      Files.createSymbolicLink(out.resolve("b"), Path.of("nowhere"));
      Map<String, String> before = files(root, out);
      for (boolean fresh : List.of(true, false)) {
        OutputFolder folder = new OutputFolder(out);
        try {
          if (fresh) {
            folder.create(path, CONTENT);
          } else {
            folder.write(path, CONTENT);
          }
          assertThat(out.resolve(path).normalize()).startsWith(out);
          assertThat(folder.look(path)).isPresent();
        } catch (IOException e) {
          assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(files(root, out)).isEqualTo(before);
      }
    } finally {
      delete(root);
    }
  }

  /** All below {@code root} but what is in {@code out}. */
  private static Map<String, String> files(Path root, Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(f -> !f.startsWith(out)).toList()) {
        files.put(
            file.toString(),
            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "");
      }
    }
    return files;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aLinkInPlaceOfAFileIsReplaced() throws IOException {
    Path precious = Files.writeString(home.resolve("precious"), "precious");
    Path out = Files.createDirectory(home.resolve("out"));
    Files.createSymbolicLink(out.resolve("a.html"), precious);
    new OutputFolder(out).write("a.html", CONTENT);
    assertThat(precious).hasContent("precious");
    assertThat(out.resolve("a.html")).isRegularFile().hasContent("ours");
    assertThat(Files.isSymbolicLink(out.resolve("a.html"))).isFalse();
  }

  @Test
  void aLinkInPlaceOfAFolderIsToldAndNotFollowed() throws IOException {
    Path precious = Files.createDirectory(home.resolve("precious"));
    Path out = Files.createDirectory(home.resolve("out"));
    Files.createSymbolicLink(out.resolve("assets"), precious);
    assertThatThrownBy(() -> new OutputFolder(out).write("assets/xep.css", CONTENT))
        .hasMessageContaining("assets is a link or a file where a folder belongs; remove it");
    assertThat(precious).isEmptyDirectory();
    assertThat(new OutputFolder(home).look("out/assets")).isEmpty();
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path real = Files.createDirectory(home.resolve("real"));
    Path link = Files.createSymbolicLink(home.resolve("link"), real);
    new OutputFolder(link).write("a/b.html", CONTENT);
    assertThat(real.resolve("a/b.html")).hasContent("ours");
  }

  @Test
  void aNewFileIsNeverAnOldOne() throws IOException {
    Files.writeString(home.resolve("a"), "there");
    assertThatThrownBy(() -> new OutputFolder(home).create("a", CONTENT))
        .isInstanceOf(IOException.class);
    assertThat(home.resolve("a")).hasContent("there");
  }

  @Test
  void aFileThatWasThereKeepsItsPermissionsAndNothingIsLeftBeside() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "there");
    assertThat(file.toFile().setReadOnly()).isTrue();
    WholeFile.write(file, CONTENT);
    assertThat(file).hasContent("ours");
    assertThat(Files.getPosixFilePermissions(file).toString()).doesNotContain("WRITE");
    assertThat(home.toFile().list()).containsExactly("a");
  }
}

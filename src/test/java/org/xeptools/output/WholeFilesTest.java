package org.xeptools.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files are written, or none. */
class WholeFilesTest {
  @TempDir Path folder;

  private final Map<Path, byte[]> contents = new LinkedHashMap<>();

  private Path put(String name) {
    Path file = folder.resolve(name);
    contents.put(file, "new".getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allAreWritten() throws IOException {
    Path old = Files.writeString(put("old.xml"), "old");
    Path fresh = put("below/fresh.xml");
    WholeFiles.write(contents);
    assertThat(old).hasContent("new");
    assertThat(fresh).hasContent("new");
    assertThat(names()).containsExactly("below", "old.xml");
  }

  @Test
  void aFileThatCannotBeMovedTakesTheOthersBack() throws IOException {
    Path old = Files.writeString(put("a-old.xml"), "old");
    Path fresh = put("b-fresh.xml");
    Path full = put("c-folder.xml");
    Files.createDirectories(full.resolve("within"));
    assertThatThrownBy(() -> WholeFiles.write(contents))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("c-folder.xml cannot be written");
    assertThat(old).hasContent("old");
    assertThat(fresh).doesNotExist();
    assertThat(names()).containsExactly("a-old.xml", "c-folder.xml");
  }

  @Test
  void aFailingMoveTakesTheOthersBack() throws IOException {
    Path old = Files.writeString(put("a-old.xml"), "old");
    Path fresh = put("b-fresh.xml");
    Path last = Files.writeString(put("c-last.xml"), "old");
    assertThatThrownBy(
            () ->
                WholeFiles.write(
                    contents,
                    (from, to) -> {
                      if (to.equals(last)) {
                        throw new IOException("No space left on device");
                      }
                      WholeFiles.move(from, to);
                    }))
        .hasMessageContaining("c-last.xml cannot be written: No space left on device");
    assertThat(old).hasContent("old");
    assertThat(fresh).doesNotExist();
    assertThat(last).hasContent("old");
    assertThat(names()).containsExactly("a-old.xml", "c-last.xml");
  }

  @Test
  void whatCannotBePreparedStopsBeforeTheFirstMove() throws IOException {
    Path old = Files.writeString(put("a-old.xml"), "old");
    Files.writeString(folder.resolve("file"), "");
    put("file/below.xml");
    assertThatThrownBy(() -> WholeFiles.write(contents)).hasMessageContaining("file/below.xml");
    assertThat(old).hasContent("old");
    assertThat(names()).containsExactly("a-old.xml", "file");
  }
}

package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.xeptools.output.WholeFile;
import org.xeptools.settings.SigsFile;
import org.xeptools.source.LimitedFile;
import org.xeptools.source.XepSource;

/**
 * The entry of a new group for sigs.yaml.
 *
 * @param text the item, indented by two spaces
 */
public record SigsEntry(String text) {
  private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");
  private static final int INDENT = 4;
  private static final int MAX_SIZE = 1_000_000;

  /** The entry of {@code draft} with the charter file {@code charter}. */
  public static SigsEntry of(CharterDraft draft, Path charter) {
    String name = String.valueOf(charter.getFileName()).replaceFirst("\\.xml$", "");
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(INDENT)
            .setIndicatorIndent(2)
            .setSplitLines(false)
            .build();
    return new SigsEntry(new Dump(settings).dumpToString(List.of(draft.details(name))));
  }

  /** Adds it to {@code file}, which may not exist; the existing content stays as it is. */
  public void addTo(Path file) throws UserError {
    try {
      if (Files.isSymbolicLink(file)) {
        throw new UserError(
            file + " is a link to " + Files.readSymbolicLink(file) + "; name that file");
      }
      String before = Files.exists(file) ? LimitedFile.text(file, MAX_SIZE) : "sigs:\n";
      String after = before + (before.endsWith("\n") ? "" : "\n") + text(before);
      Optional<String> obstacle = obstacle(file, before, after);
      if (obstacle.isPresent()) {
        throw new UserError(
            "nothing was added to " + file + ": " + obstacle.get() + "; it was this:\n" + text);
      }
      WholeFile.write(file, after.getBytes(StandardCharsets.UTF_8));
    } catch (AccessDeniedException e) {
      throw new UserError(file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  /** The item with the indentation of the others in the file. */
  private String text(String before) {
    Matcher first = ITEM.matcher(before);
    return first.find() ? text.replaceAll("(?m)^ {2}", first.group(1)) : text;
  }

  /** Why {@code after} is not {@code before} with one more group. */
  private static Optional<String> obstacle(Path file, String before, String after) {
    SigsFile old = SigsFile.of(XepSource.of(file, before), charter -> true);
    SigsFile now = SigsFile.of(XepSource.of(file, after), charter -> true);
    if (now.problems().size() > old.problems().size()) {
      return Optional.of(now.problems().get(now.problems().size() - 1).message());
    }
    return now.sigs().size() == old.sigs().size() + 1
        ? Optional.empty()
        : Optional.of("it does not end with its list of groups");
  }
}

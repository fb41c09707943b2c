package org.xeptools.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.output.WholeFile;

/** Documents to start from: templates/new with the day and the known facts filled in. */
public final class Scaffold {
  /** The kind with questions. */
  public static final String CHARTER = "sig-charter";

  /** All kinds. */
  public static final List<String> KINDS =
      List.of("standards-track", "informational", "historical", "humorous", "procedural", CHARTER);

  /** {@code {{key|text if it is known|text if it is not}}}, or just {@code {key}}. */
  private static final Pattern SLOT =
      Pattern.compile("\\{\\{([a-z]+)\\|([^|]*)\\|([^|]*?)\\}\\}|\\{([a-z]+)\\}");

  private Scaffold() {}

  /** The text of a new document of {@code kind}, with sentences that say what to write. */
  public static String of(String kind) throws UserError {
    return fill(template(kind), CharterDraft.of(Map.of()).slots());
  }

  /** The text of a new charter with the facts of {@code draft}. */
  public static String of(CharterDraft draft) throws UserError {
    return fill(template(CHARTER), draft.slots());
  }

  private static String template(String kind) throws UserError {
    if (!KINDS.contains(kind)) {
      throw new UserError(
          "no kind is called '" + kind + "'; there are " + String.join(", ", KINDS));
    }
    try (InputStream in = Scaffold.class.getResourceAsStream("/templates/new/" + kind + ".xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A slot with several values is repeated for each, on its own lines; values are never read as
   * slots.
   */
  private static String fill(String template, Map<String, List<String>> values) {
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(filled(slot, values)));
  }

  private static String filled(MatchResult slot, Map<String, List<String>> values) {
    String key = slot.group(1);
    if (key == null) {
      return slot.group(4).equals("today")
          ? LocalDate.now(ZoneOffset.UTC).toString()
          : escape(values.get(slot.group(4)).get(0));
    }
    List<String> known = values.getOrDefault(key, List.of());
    return known.isEmpty()
        ? fill(slot.group(3), values)
        : known.stream()
            .map(
                value -> {
                  Map<String, List<String>> one = new HashMap<>(values);
                  one.put(key, List.of(value));
                  return fill(slot.group(2), one);
                })
            .collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Why a new document cannot be written to {@code file}. */
  public static Optional<String> obstacle(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(file + " exists already; name a new file");
    }
    Path folder = file.toAbsolutePath().getParent();
    return Files.isDirectory(folder)
        ? Optional.empty()
        : Optional.of(folder + " is not a folder; create it first");
  }

  /** Writes {@code text} to a new file. */
  public static void write(String text, Path file) throws UserError {
    Optional<String> obstacle = obstacle(file);
    if (obstacle.isPresent()) {
      throw new UserError(obstacle.get());
    }
    try {
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }
}

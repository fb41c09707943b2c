package org.xeptools.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The heads of all rules' pages, from the index that the build makes. */
final class RuleIndex {
  private static final Map<String, Map<String, String>> HEADS = read();
  private static final Map<String, RuleInfo> RULES = new ConcurrentHashMap<>();

  /** The place before each word of a class's name but the first. */
  private static final Pattern WORD = Pattern.compile("(?<!^)(?=[A-Z])");

  private static final ClassValue<String> IDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> rule) {
          return WORD.matcher(rule.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
      };

  private RuleIndex() {}

  /** The name of the rule of a class: {@code missing-approver} for MissingApprover. */
  static String id(Class<?> rule) {
    return IDS.get(rule);
  }

  /**
   * The data in the head of {@code id}'s page.
   *
   * @throws IllegalStateException if there is no page, or its head is invalid
   */
  static RuleInfo info(String id) {
    return RULES.computeIfAbsent(
        id,
        name ->
            RuleHead.read(
                Optional.ofNullable(HEADS.get(name))
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "there is no page rules/" + name + "/rule.md; write it"))));
  }

  /** Blocks of lines {@code key: value}, the first of which is the id, separated by blank lines. */
  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> heads = new HashMap<>();
    try (InputStream in = RuleIndex.class.getResourceAsStream("/rules/index")) {
      if (in == null) {
        throw new IllegalStateException("the build made no index of the rules");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> head = new LinkedHashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          heads.put(head.get("id"), head);
          head = new LinkedHashMap<>();
        } else {
          int colon = line.indexOf(": ");
          head.put(
              colon < 0 ? line : line.substring(0, colon),
              colon < 0 ? "" : line.substring(colon + 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heads;
  }
}

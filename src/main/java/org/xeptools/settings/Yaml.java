package org.xeptools.settings;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A small YAML file as nodes, or the first fault that prevents that. No objects are constructed.
 * Settings are flat: a file with deep nesting or aliases may be an attack, so its events are
 * checked before a node is made.
 */
public final class Yaml {
  /** Deeper than the deepest of our settings, a deliverable's list of XEPs. */
  static final int MAX_LEVELS = 10;

  private static final int MAX_SIZE = 1_000_000;

  /** One byte more than a file may have, for callers that read one. */
  public static final int ENOUGH_TO_READ = MAX_SIZE + 1;

  private final String text;
  private final int @Nullable [] offsets;

  private Yaml(String text) {
    this.text = text;
    this.offsets = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? table(text) : null;
  }

  /**
   * The content of a file.
   *
   * @param root its root node, if it is not empty and can be read
   * @param fault why it cannot be read
   * @param places the places of nodes
   */
  public record Content(Optional<Node> root, Optional<Fault> fault, Yaml places) {}

  /**
   * Why a file cannot be read.
   *
   * @param offset the place, in UTF-16 units from 0
   * @param message one sentence without a full stop
   */
  public record Fault(int offset, String message) {}

  /** Parses {@code text}. */
  public static Content read(String text) {
    Yaml yaml = new Yaml(text);
    Optional<Fault> fault = yaml.limit();
    if (fault.isPresent()) {
      return new Content(Optional.empty(), fault, yaml);
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true) // what reads the node says where it is
            .setUseMarks(true)
            .setMaxAliasesForCollections(0)
            // Passed in one piece, since the library splits surrogate pairs between pieces.
            .setBufferSize(text.length() + 16)
            .build();
    try {
      fault = yaml.lookOver(settings);
      return fault.isPresent()
          ? new Content(Optional.empty(), fault, yaml)
          : new Content(new Compose(settings).composeString(text), fault, yaml);
    } catch (ReaderException e) {
      fault =
          Optional.of(
              new Fault(
                  yaml.of(e.getPosition()), // this one counts the byte order mark
                  String.format(
                      Locale.ROOT,
                      "the character U+%04X is not allowed in YAML",
                      e.getCodePoint())));
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      fault =
          Optional.of(
              new Fault(
                  mark.map(yaml::offset).orElse(0),
                  "this is not YAML: " + sentence(e.getProblem())));
    } catch (YamlEngineException e) {
      fault =
          Optional.of(
              new Fault(0, "this is not YAML: " + sentence(String.valueOf(e.getMessage()))));
    }
    return new Content(Optional.empty(), fault, yaml);
  }

  private Optional<Fault> limit() {
    if (text.length() > MAX_SIZE) {
      return Optional.of(new Fault(0, "the file is larger than 1 MB; settings are short"));
    }
    int illegible = text.indexOf('\uFFFD');
    return illegible < 0
        ? Optional.empty()
        : Optional.of(new Fault(illegible, "the file is not in UTF-8"));
  }

  private Optional<Fault> lookOver(LoadSettings settings) {
    int level = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++level > MAX_LEVELS) {
        return Optional.of(
            at(event, "the values nest deeper than " + MAX_LEVELS + " levels; settings are flat"));
      } else if (event instanceof CollectionEndEvent) {
        level--;
      } else if (event instanceof AliasEvent) {
        return Optional.of(at(event, "aliases are not read; write the value out"));
      }
    }
    return Optional.empty();
  }

  private Fault at(Event event, String message) {
    return new Fault(event.getStartMark().map(this::offset).orElse(0), message);
  }

  private static String sentence(String message) {
    return message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  /** The offset of a place, in UTF-16 units from 0. */
  public int offset(Mark mark) {
    return of(mark.getIndex() + (text.startsWith("\uFEFF") ? 1 : 0));
  }

  /** The library counts code points. */
  private int of(int codePoints) {
    int index = Math.max(0, codePoints);
    if (offsets == null) {
      return Math.min(index, text.length());
    }
    return offsets[Math.min(index, offsets.length - 1)];
  }

  private static int[] table(String text) {
    int[] table = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < table.length; i++) {
      table[i] = at;
      at = i == table.length - 1 ? at : text.offsetByCodePoints(at, 1);
    }
    return table;
  }
}

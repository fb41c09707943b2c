package org.xeptools.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;

/** The attributes of files in a working tree, from {@code .gitattributes} and similar files. */
final class FileAttributes {
  private static final int MAX_SIZE = 1_000_000;

  /** The time for a match is the length of a name to this power. */
  private static final int MAX_STARS = 3;

  private static final String MACRO = "[attr]";

  private final Path root;
  private final List<AttributesRule> everywhere;
  private final List<AttributesRule> last;
  private final Map<Path, List<AttributesRule>> folders = new ConcurrentHashMap<>();
  private final Map<String, List<Attribute>> macros = new HashMap<>();

  /**
   * The attributes of the tree {@code root}.
   *
   * @param weakest the file with the lowest precedence
   * @param strongest the file with the highest precedence
   */
  FileAttributes(Path root, Path weakest, Path strongest) throws IOException {
    this.root = root;
    this.everywhere = rules(weakest);
    this.last = rules(strongest);
    macros.put("binary", List.of(new Attribute("text", Attribute.State.UNSET)));
    List<AttributesRule> all = new ArrayList<>(everywhere);
    all.addAll(beside(root));
    all.addAll(last);
    all.stream()
        .filter(rule -> rule.getPattern().startsWith(MACRO))
        .forEach(
            rule ->
                macros.put(
                    rule.getPattern().substring(MACRO.length()).strip(), rule.getAttributes()));
  }

  /** The attributes of {@code file}, an absolute path. */
  Attributes of(Path file) throws IOException {
    Attributes found = new Attributes();
    String name = root.relativize(file).toString().replace('\\', '/');
    apply(everywhere, name, found);
    Path folder = root;
    for (Path step : root.relativize(file)) {
      apply(beside(folder), folder.relativize(file).toString().replace('\\', '/'), found);
      folder = folder.resolve(step);
    }
    apply(last, name, found);
    return found;
  }

  private void apply(List<AttributesRule> rules, String name, Attributes found) {
    for (AttributesRule rule : rules) {
      if (!rule.getPattern().startsWith(MACRO) && rule.isMatch(name, false)) {
        rule.getAttributes().forEach(attribute -> put(attribute, found, new HashSet<>()));
      }
    }
  }

  private void put(Attribute attribute, Attributes found, Set<String> within) {
    found.put(attribute);
    if (attribute.getState() == Attribute.State.SET && within.add(attribute.getKey())) {
      macros.getOrDefault(attribute.getKey(), List.of()).forEach(a -> put(a, found, within));
    }
  }

  private List<AttributesRule> beside(Path folder) throws IOException {
    List<AttributesRule> known = folders.get(folder);
    if (known == null) {
      known = rules(folder.resolve(".gitattributes"));
      folders.put(folder, known);
    }
    return known;
  }

  private static List<AttributesRule> rules(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    AttributesNode node = new AttributesNode();
    node.parse(
        new ByteArrayInputStream(
            GitSettings.text(file, MAX_SIZE).getBytes(StandardCharsets.UTF_8)));
    return node.getRules().stream()
        .filter(rule -> rule.getPattern().chars().filter(c -> c == '*').count() <= MAX_STARS)
        .toList();
  }
}

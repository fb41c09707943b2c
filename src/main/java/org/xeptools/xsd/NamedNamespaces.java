package org.xeptools.xsd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Follower;
import org.xeptools.document.XepReader;

/** The namespaces that the documents of a tree name outside their examples and histories. */
public final class NamedNamespaces implements Follower<NamedNamespaces> {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:urn:(?:xmpp|ietf):|jabber:|http://(?:etherx\\.)?jabber\\.org/)"
              + "[\\w.:/#-]{0,200}[\\w-]");
  private static final Pattern BLOCK = Pattern.compile("<(example|code|revision)\\b");
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([\\w-]{1,40})\\s+(?:'([^'%<]{1,300})'|\"([^\"%<]{1,300})\")");
  private static final int SUBSET = 4_096;

  private final Map<Path, List<String>> inFile;
  private final SortedMap<String, List<Path>> names;

  private NamedNamespaces(Map<Path, List<String>> inFile) {
    SortedMap<String, List<Path>> found = new TreeMap<>();
    inFile.forEach(
        (file, all) ->
            all.forEach(n -> found.computeIfAbsent(n, k -> new ArrayList<>()).add(file)));
    this.inFile = inFile;
    this.names = Collections.unmodifiableSortedMap(found);
  }

  private record Found(Path file, List<String> names) {}

  /** The namespaces in {@code corpus}, whose files are scanned once, without parsing. */
  public static NamedNamespaces of(Corpus corpus) {
    corpus.asks(SchemaQuestions.NAMED, "");
    Corpus whole = corpus.whole();
    return whole.kept().get(NamedNamespaces.class, () -> scan(whole));
  }

  private static NamedNamespaces scan(Corpus corpus) {
    Map<Path, List<String>> inFile = new LinkedHashMap<>();
    corpus.files().parallelStream()
        .map(file -> new Found(file, in(file, corpus)))
        .toList()
        .forEach(found -> inFile.put(found.file(), found.names()));
    return new NamedNamespaces(inFile);
  }

  @Override
  public NamedNamespaces in(Corpus now, Set<Path> changed) {
    Map<Path, List<String>> next = new LinkedHashMap<>(inFile);
    boolean differs = false;
    for (Path file : changed) {
      List<String> is = in(file, now);
      differs |= !is.equals(next.put(file, is));
    }
    return differs ? new NamedNamespaces(next) : this;
  }

  /** The files that name each namespace, in the order of the tree. */
  public SortedMap<String, List<Path>> files() {
    return names;
  }

  private static List<String> in(Path file, Corpus corpus) {
    return corpus
        .contents()
        .fact("named namespaces", file, () -> in(text(file, corpus)).stream().sorted().toList());
  }

  private static Set<String> in(String text) {
    Map<String, String> entities = entities(text);
    Set<String> found = new HashSet<>();
    Matcher block = BLOCK.matcher(text);
    int from = 0;
    while (from < text.length()) {
      boolean more = block.find(from);
      collect(text.substring(from, more ? block.start() : text.length()), entities, found);
      if (!more) {
        break;
      }
      int end = text.indexOf("</" + block.group(1) + ">", block.end());
      from = end < 0 ? text.length() : end;
      // The entries of a registry are code blocks.
      if (block.group(1).equals("code")) {
        String code = text.substring(block.start(), from);
        if (code.contains("<var>") || code.contains(SchemaScan.TARGET)) {
          collect(code, entities, found);
        }
      }
    }
    return found;
  }

  private static void collect(String part, Map<String, String> entities, Set<String> found) {
    String plain = part;
    for (Map.Entry<String, String> entity : entities.entrySet()) {
      plain = plain.replace(entity.getKey(), entity.getValue());
    }
    Matcher name = NAME.matcher(plain);
    while (name.find()) {
      found.add(name.group());
    }
  }

  /** The texts of the document's own entities. */
  private static Map<String, String> entities(String text) {
    Map<String, String> entities = new HashMap<>();
    Matcher entity = ENTITY.matcher(text.substring(0, Math.min(SUBSET, text.length())));
    while (entity.find()) {
      String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
      for (Map.Entry<String, String> known : entities.entrySet()) {
        value = value.replace(known.getKey(), known.getValue());
      }
      if (value.length() <= 300 && NAMED_PART.matcher(value).matches()) {
        entities.put("&" + entity.group(1) + ";", value);
      }
    }
    return entities;
  }

  private static final Pattern NAMED_PART = Pattern.compile("[\\w.:/#-]+");

  private static String text(Path file, Corpus corpus) {
    try {
      return new String(corpus.tree().read(file, XepReader.MAX_SIZE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Reading the file as a document reports this.
      return "";
    }
  }
}

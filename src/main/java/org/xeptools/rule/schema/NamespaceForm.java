package org.xeptools.rule.schema;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Follower;

/**
 * The forms in which a namespace is compared with others.
 *
 * @param name the namespace
 * @param stem it without its version
 * @param isVersioned true if it has one
 * @param parts the words between its separators
 * @param sorted the same in order of the alphabet
 * @param letters the same, in their own order, without numbers at the end of a word
 * @param old what it was called in the time of {@code http://jabber.org/}, "" for a newer one
 * @param recent the same for a {@code urn:xmpp:}
 */
record NamespaceForm(
    String name,
    String stem,
    boolean isVersioned,
    List<String> parts,
    List<String> sorted,
    List<String> letters,
    String old,
    String recent) {
  private static final Pattern VERSIONED = Pattern.compile("([^#]+?)(?::\\d{1,4})?(#.*)?");
  private static final Pattern VERSION = Pattern.compile(".*:\\d{1,4}(?:#.*)?");
  private static final Pattern OLD = Pattern.compile("http://jabber\\.org/(?:protocols?/)?(.+)");
  private static final Pattern RECENT = Pattern.compile("urn:xmpp:(.+?)(?::\\d{1,4})?");
  private static final Pattern SEPARATOR = Pattern.compile("[:/#]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+$");

  /** The forms of the namespaces of one tree; there are hundreds, compared with each other. */
  static final class Known implements Follower<Known> {
    private final Map<String, NamespaceForm> forms = new ConcurrentHashMap<>();

    /** Those of {@code corpus}. */
    static Known in(Corpus corpus) {
      return corpus.whole().kept().get(Known.class, Known::new);
    }

    @Override
    public Known in(Corpus now, Set<Path> changed) {
      return this;
    }

    NamespaceForm of(String name) {
      return forms.computeIfAbsent(name, NamespaceForm::of);
    }
  }

  static NamespaceForm of(String name) {
    List<String> parts = Arrays.asList(SEPARATOR.split(name));
    return new NamespaceForm(
        name,
        stem(name),
        name.startsWith("urn:xmpp:") && VERSION.matcher(name).matches(),
        parts,
        parts.stream().sorted().toList(),
        parts.stream().map(part -> NUMBER.matcher(part).replaceAll("")).toList(),
        first(OLD, name).replace('/', ':'),
        first(RECENT, name));
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  private static String stem(String name) {
    Matcher versioned = VERSIONED.matcher(name);
    return versioned.matches()
        ? versioned.group(1) + (versioned.group(2) == null ? "" : versioned.group(2))
        : name;
  }

  private static String first(Pattern pattern, String name) {
    Matcher found = pattern.matcher(name);
    return found.matches() ? found.group(1) : "";
  }
}

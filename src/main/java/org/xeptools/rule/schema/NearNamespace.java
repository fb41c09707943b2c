package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.rule.example.NamespaceSpelling;

/** Finds the defined namespace that another one was probably meant to be. */
enum NearNamespace {
  VERSION,
  LETTERS,
  SHAPE,
  FAR;

  private static final Pattern VERSIONED = Pattern.compile("([^#]+?)(?::\\d{1,4})?(#.*)?");
  private static final Pattern OLD = Pattern.compile("http://jabber\\.org/(?:protocols?/)?(.+)");
  private static final Pattern NEW = Pattern.compile("urn:xmpp:(.+?)(?::\\d{1,4})?");
  private static final int FEWEST_PARTS = 3;

  /** The relation of the undefined {@code name} to {@code defined}. */
  static NearNamespace of(String name, String defined) {
    if (stem(name).equals(stem(defined)) && isVersioned(defined)) {
      return VERSION;
    }
    if (NamespaceSpelling.isSlip(name, defined)) {
      return LETTERS;
    }
    List<String> a = parts(name);
    List<String> b = parts(defined);
    boolean shape =
        a.equals(b)
            || (a.size() > FEWEST_PARTS
                && a.stream().sorted().toList().equals(b.stream().sorted().toList()))
            || isNumbered(a, b)
            || hasLost(a, b)
            || isOld(name, defined);
    return shape ? SHAPE : FAR;
  }

  private static boolean isVersioned(String name) {
    return name.startsWith("urn:xmpp:") && name.matches(".*:\\d{1,4}(?:#.*)?");
  }

  /** {@code bind2:1} for {@code bind:0}. */
  private static boolean isNumbered(List<String> a, List<String> b) {
    return a.size() == b.size()
        && a.get(0).equals("urn")
        && !last(a).equals(last(b))
        && letters(a).equals(letters(b));
  }

  private static List<String> letters(List<String> parts) {
    return parts.stream().map(part -> part.replaceAll("\\d+$", "")).toList();
  }

  /** True if {@code a} lacks one part of {@code b}, other than the last ones. */
  private static boolean hasLost(List<String> a, List<String> b) {
    if (b.size() != a.size() + 1 || a.size() < FEWEST_PARTS || !last(a).equals(last(b))) {
      return false;
    }
    for (int i = 1; i < b.size() - 1; i++) {
      List<String> without = new ArrayList<>(b);
      without.remove(i);
      if (without.equals(a)) {
        return true;
      }
    }
    return false;
  }

  /** {@code http://jabber.org/protocol/jingle} for {@code urn:xmpp:jingle:1}. */
  private static boolean isOld(String name, String defined) {
    Matcher old = OLD.matcher(name);
    Matcher now = NEW.matcher(defined);
    return old.matches() && now.matches() && old.group(1).replace('/', ':').equals(now.group(1));
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  private static String stem(String name) {
    Matcher versioned = VERSIONED.matcher(name);
    return versioned.matches()
        ? versioned.group(1) + (versioned.group(2) == null ? "" : versioned.group(2))
        : name;
  }

  private static List<String> parts(String name) {
    return Arrays.asList(name.split("[:/#]+"));
  }
}

package org.xeptools.rule.example;

import org.xeptools.source.Spelling;

/** Tells slips in namespaces from other namespaces: all parts but one must be the same. */
public final class NamespaceSpelling {
  private static final int SHORTEST = 4;
  private static final int LONGEST_SLIP = 12;

  private NamespaceSpelling() {}

  /** True if {@code name} was probably meant to be {@code known}. */
  public static boolean isSlip(String name, String known) {
    if (Math.abs(name.length() - known.length()) > "params:".length()
        || differing(name, known) > LONGEST_SLIP) {
      return false;
    }
    String[] a = parts(name);
    String[] b = parts(known);
    if (a.length != b.length) {
      return isIetf(a, b);
    }
    int differing = -1;
    for (int i = 0; i < a.length; i++) {
      if (!a[i].equals(b[i])) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return differing >= 0 && isSlip(a, b, differing);
  }

  /** The length of the stretch in which the two differ. */
  private static int differing(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int before = 0;
    while (before < shorter && a.charAt(before) == b.charAt(before)) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && a.charAt(a.length() - 1 - after) == b.charAt(b.length() - 1 - after)) {
      after++;
    }
    return shorter - before - after;
  }

  private static boolean isSlip(String[] a, String[] b, int i) {
    String x = a[i];
    String y = b[i];
    boolean queries = a[0].equals("jabber") && (x.equals("iq") || x.equals("x"));
    if (queries && (y.equals("iq") || y.equals("x"))) {
      return true;
    }
    if (y.equals("urn") || y.equals("xmpp")) {
      return Spelling.distance(x, y) <= 2 && i < 2;
    }
    int shorter = Math.min(x.length(), y.length());
    return shorter >= SHORTEST
        && !letters(x).equals(letters(y))
        && (isSwap(x, y) || Spelling.distance(x, y) <= (shorter >= 2 * SHORTEST ? 2 : 1));
  }

  /** True if two adjacent letters are swapped. */
  private static boolean isSwap(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.length() == b.length()
        && i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }

  /** {@code urn:ietf:xml:ns:xmpp-stanzas}, a part lost. */
  private static boolean isIetf(String[] a, String[] b) {
    return Math.abs(a.length - b.length) == 1
        && a.length > 3
        && a[1].equals("ietf")
        && b.length > 3
        && b[1].equals("ietf")
        && a[a.length - 1].equals(b[b.length - 1]);
  }

  /** A different number is another version, not a slip. */
  private static String letters(String part) {
    return part.replaceAll("[0-9]", "");
  }

  private static String[] parts(String name) {
    return name.split("[:/#]+");
  }
}

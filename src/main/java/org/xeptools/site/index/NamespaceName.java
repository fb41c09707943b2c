package org.xeptools.site.index;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the name of a namespace: of {@code urn:xmpp:mix:core:1#searchable} the family is
 * {@code urn:xmpp:mix:core}, the version 1 and the fragment {@code searchable}.
 *
 * @param name the whole name
 * @param family the part before the number and the fragment
 * @param version the number, -1 if there is none
 * @param fragment the part after the first {@code #}, "" if there is none
 */
record NamespaceName(String name, String family, int version, String fragment) {
  /** The newest version first, one without a number last. */
  static final Comparator<NamespaceName> ORDER =
      Comparator.comparing(NamespaceName::fragment)
          .thenComparing(Comparator.comparingInt(NamespaceName::version).reversed())
          .thenComparing(NamespaceName::name);

  private static final Pattern NUMBER = Pattern.compile(":(\\d{1,4})$");
  private static final int LONGEST = 100;

  static NamespaceName of(String name) {
    int hash = name.indexOf('#');
    String base = hash < 0 ? name : name.substring(0, hash);
    String fragment = hash < 0 ? "" : name.substring(hash + 1);
    Matcher number = NUMBER.matcher(base);
    return number.find()
        ? new NamespaceName(
            name, base.substring(0, number.start()), Integer.parseInt(number.group(1)), fragment)
        : new NamespaceName(name, base, -1, fragment);
  }

  /** True if it differs only in the number. */
  boolean isVersionOf(NamespaceName other) {
    return family.equals(other.family)
        && fragment.equals(other.fragment)
        && version != other.version;
  }

  /** The safe file name of its page, without extension: {@code urn-xmpp-mam-2}. */
  String slug() {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("\\.{2,}", ".");
    String slug = plain.substring(0, Math.min(plain.length(), LONGEST));
    String trimmed = slug.replaceAll("^[-.]+|[-.]+$", "");
    return trimmed.isEmpty() ? "namespace" : trimmed;
  }
}

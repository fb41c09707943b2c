package org.xeptools.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.source.Spelling;

/** The namespaces that the listings of a document declare. */
public final class Namespaces {
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "(?:xmlns(?::\\w{1,40})?|targetNamespace)\\s{0,9}=\\s{0,9}(?:'([^']*)'|\"([^\"]*)\")");
  private static final Pattern MISSPELT =
      Pattern.compile("(?<=\\s)x[mnls]{3,5}(?=(?::[\\w.-]{1,40})?\\s{0,9}=)");
  private static final int MAX_GONE = 60;

  /** Those of the languages that schemas and instances are written in. */
  private static final Set<String> OF_XML =
      Set.of(
          "http://www.w3.org/2001/XMLSchema",
          "http://www.w3.org/2001/XMLSchema-instance",
          "http://www.w3.org/XML/1998/namespace",
          "http://www.w3.org/2000/xmlns/");

  private Namespaces() {}

  /** One that was nowhere before; one that is gone took its listing with it. */
  static Optional<String> fresh(XepDocument old, XepDocument now) {
    Set<String> before = of(old, Namespaces::spelt);
    Set<String> after = of(now, Namespaces::spelt);
    List<String> gone =
        before.stream().filter(name -> !after.contains(name)).limit(MAX_GONE).toList();
    return after.stream()
        .filter(name -> !before.contains(name) && !OF_XML.contains(name))
        .filter(name -> gone.stream().noneMatch(g -> isMisspelt(g, name)))
        .findFirst();
  }

  /** Another version is not another spelling. */
  private static boolean isMisspelt(String before, String after) {
    return digits(before).equals(digits(after)) && Spelling.isClose(before, after);
  }

  private static String digits(String name) {
    return name.replaceAll("\\D", "");
  }

  /** Those of {@code document}, in order. */
  public static Set<String> of(XepDocument document) {
    return of(document, code -> code);
  }

  /** {@code code} with each {@code xmlns} spelt so. */
  static String spelt(String code) {
    return MISSPELT.matcher(code).replaceAll("xmlns");
  }

  private static Set<String> of(XepDocument document, UnaryOperator<String> spelling) {
    Set<String> found = new LinkedHashSet<>();
    for (Listing listing : document.listings()) {
      Matcher matcher = NAMESPACE.matcher(spelling.apply(listing.text().value()));
      while (matcher.find()) {
        found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    return found;
  }
}

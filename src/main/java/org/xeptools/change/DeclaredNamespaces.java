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
public final class DeclaredNamespaces {
  private static final String DECLARED = "xmlns";
  private static final String TARGET = "targetNamespace";
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "(?:xmlns(?::\\w{1,40})?|targetNamespace)\\s{0,9}=\\s{0,9}(?:'([^']*)'|\"([^\"]*)\")");
  private static final Pattern MISSPELT =
      Pattern.compile("x(?<=\\sx)[mnls]{3,5}(?=(?::[\\w.-]{1,40})?\\s{0,9}=)");
  private static final int MAX_GONE = 60;

  /** The namespaces of XML Schema itself. */
  private static final Set<String> OF_XML =
      Set.of(
          "http://www.w3.org/2001/XMLSchema",
          "http://www.w3.org/2001/XMLSchema-instance",
          "http://www.w3.org/XML/1998/namespace",
          "http://www.w3.org/2000/xmlns/");

  private DeclaredNamespaces() {}

  /** A namespace that is new; a namespace that is gone was removed with its listing. */
  static Optional<String> fresh(XepDocument old, XepDocument now) {
    Set<String> before = Said.in(old).namespacesSpelt();
    Set<String> after = Said.in(now).namespacesSpelt();
    List<String> gone =
        before.stream().filter(name -> !after.contains(name)).limit(MAX_GONE).toList();
    return after.stream()
        .filter(name -> !before.contains(name) && !OF_XML.contains(name))
        .filter(name -> gone.stream().noneMatch(g -> isMisspelt(g, name)))
        .findFirst();
  }

  /** A namespace with another version is not another spelling. */
  private static boolean isMisspelt(String before, String after) {
    return digits(before).equals(digits(after)) && Spelling.isClose(before, after);
  }

  private static String digits(String name) {
    return name.replaceAll("\\D", "");
  }

  /** The namespaces of {@code document}, in order. */
  public static Set<String> of(XepDocument document) {
    return of(document, code -> code);
  }

  /** The namespaces of {@code document} after this correction, in order. */
  static Set<String> spelt(XepDocument document) {
    return of(document, DeclaredNamespaces::spelt);
  }

  /** {@code code} with the misspelled {@code xmlns} corrected. */
  static String spelt(String code) {
    return MISSPELT.matcher(code).replaceAll("xmlns");
  }

  private static Set<String> of(XepDocument document, UnaryOperator<String> spelling) {
    Set<String> found = new LinkedHashSet<>();
    for (Listing listing : document.listings()) {
      add(spelling.apply(listing.text().value()), found);
    }
    return found;
  }

  /** Looks only at places where one can begin, which are few in a text. */
  private static void add(String code, Set<String> found) {
    Matcher matcher = NAMESPACE.matcher(code);
    int declared = next(DECLARED, code, 0);
    int target = next(TARGET, code, 0);
    while (Math.min(declared, target) < code.length()) {
      int at = Math.min(declared, target);
      boolean is = matcher.region(at, code.length()).lookingAt();
      if (is) {
        found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
      int on = is ? matcher.end() : at + 1;
      declared = declared < on ? next(DECLARED, code, on) : declared;
      target = target < on ? next(TARGET, code, on) : target;
    }
  }

  private static int next(String name, String code, int from) {
    int at = code.indexOf(name, from);
    return at < 0 ? code.length() : at;
  }
}

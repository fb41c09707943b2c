package org.xeptools.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final int MAX_GONE = 60;

  private Namespaces() {}

  /** One that was nowhere before; one that is gone took its listing with it. */
  static Optional<String> fresh(XepDocument old, XepDocument now) {
    Set<String> before = of(old);
    Set<String> after = of(now);
    List<String> gone =
        before.stream().filter(name -> !after.contains(name)).limit(MAX_GONE).toList();
    return after.stream()
        .filter(name -> !before.contains(name))
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
    Set<String> found = new LinkedHashSet<>();
    for (Listing listing : document.listings()) {
      Matcher matcher = NAMESPACE.matcher(listing.text().value());
      while (matcher.find()) {
        found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    return found;
  }
}

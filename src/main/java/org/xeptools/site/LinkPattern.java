package org.xeptools.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with places to fill in for each source: {@code {file}} is its path in the tree, {@code
 * {name}} its name without folder and extension, {@code {number}} the number of a XEP, else the
 * name.
 */
public record LinkPattern(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final int LONGEST = 2_000;

  /** The pattern in {@code text}, if it always makes an address on one host of the web. */
  static Optional<LinkPattern> in(String text) {
    boolean known =
        PLACE.matcher(text).results().allMatch(m -> m.group(1).matches("file|name|number"));
    String filled = PLACE.matcher(text).replaceAll("x");
    return known
            && text.length() <= LONGEST
            && WebAddress.isOne(filled)
            && text.matches("(?i)https?://[^/?#{}]+(?:[/?#].*)?")
        ? Optional.of(new LinkPattern(text))
        : Optional.empty();
  }

  /** The address for the source {@code file}, a path in the tree: {@code inbox/tides.xml}. */
  String of(String file) {
    String name = file.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    Matcher place = PLACE.matcher(text);
    return place.replaceAll(
        found ->
            Matcher.quoteReplacement(
                switch (found.group(1)) {
                  case "file" -> encoded(file).replace("%2F", "/");
                  case "number" -> encoded(name.replaceFirst("^xep-(?=[0-9]{4}$)", ""));
                  default -> encoded(name);
                }));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

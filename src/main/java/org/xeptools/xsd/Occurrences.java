package org.xeptools.xsd;

import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlElement;

/** Estimates the work to compile a schema, which is quadratic in the size of a content model. */
final class Occurrences {
  private static final int MOST_ELEMENTS = 3_000;
  private static final int MOST_IMPORTS = 50;
  private static final int MOST_PARTICLES = 400;
  private static final int UNBOUNDED = 1;
  private static final int LONGEST_PATTERN = 500;
  private static final Pattern OFTEN =
      Pattern.compile("\\{[0-9,]*[0-9]{3,}[0-9,]*\\}|\\{.*\\{.*\\{");

  private Occurrences() {}

  /** True if {@code schema} is larger than any real schema of a protocol. */
  static boolean areTooMany(XmlElement schema) {
    int[] elements = {0};
    int[] imports = {0};
    boolean[] heavy = {false};
    schema.walk(
        element -> {
          elements[0]++;
          imports[0] += element.is("import") ? 1 : 0;
          boolean model =
              element.is("complexType") || element.is("group") || element.is("extension");
          heavy[0] =
              heavy[0]
                  || (model && particles(element) > MOST_PARTICLES)
                  || (element.is("pattern") && isHeavy(element.value("value")));
        });
    return heavy[0] || elements[0] > MOST_ELEMENTS || imports[0] > MOST_IMPORTS;
  }

  /** True if compiling the repetitions of a pattern takes long. */
  private static boolean isHeavy(String pattern) {
    return pattern.length() > LONGEST_PATTERN || OFTEN.matcher(pattern).find();
  }

  /** True if matching {@code pattern} may take more than a few steps for each character. */
  static boolean mayBacktrack(String pattern) {
    int loops = 0;
    for (int i = 1; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean loop = c == '*' || c == '+' || c == '{';
      if (loop && pattern.charAt(i - 1) == ')') {
        return true;
      }
      loops += loop && pattern.charAt(i - 1) != '\\' ? 1 : 0;
    }
    return loops > 1;
  }

  /**
   * The number of particles in a content model, counting repeated ones as often as they are
   * repeated.
   */
  private static long particles(XmlElement model) {
    long sum = 0;
    for (XmlElement child : model.elements()) {
      boolean particle = child.is("element") || child.is("any");
      boolean nested =
          child.is("sequence")
              || child.is("choice")
              || child.is("all")
              || child.is("group")
              || child.is("complexContent")
              || child.is("extension")
              || child.is("restriction");
      if (particle || nested) {
        long each = particle ? 1 : Math.max(1, particles(child));
        sum += each * times(child);
      }
      if (sum > MOST_PARTICLES) {
        return sum;
      }
    }
    return sum;
  }

  private static long times(XmlElement particle) {
    return Math.max(number(particle.value("maxOccurs")), number(particle.value("minOccurs")));
  }

  private static long number(String occurs) {
    String digits = occurs.strip();
    if (!digits.matches("[0-9]{1,9}")) {
      return digits.matches("[0-9]+") ? Integer.MAX_VALUE : UNBOUNDED;
    }
    return Long.parseLong(digits);
  }
}

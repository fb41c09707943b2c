package org.xeptools.xsd;

import org.xeptools.document.listing.XmlElement;

/** How much work a schema asks of a compiler, which grows with the square of a content model. */
final class Occurrences {
  private static final int MOST_ELEMENTS = 3_000;
  private static final int MOST_PARTICLES = 400;
  private static final int UNBOUNDED = 1;

  private Occurrences() {}

  /** True if {@code schema} is larger than any that describes a protocol. */
  static boolean areTooMany(XmlElement schema) {
    int[] elements = {0};
    boolean[] heavy = {false};
    schema.walk(
        element -> {
          elements[0]++;
          boolean model =
              element.is("complexType") || element.is("group") || element.is("extension");
          heavy[0] = heavy[0] || (model && particles(element) > MOST_PARTICLES);
        });
    return heavy[0] || elements[0] > MOST_ELEMENTS;
  }

  /** The particles of a content model, those repeated by a number counted as often. */
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

package org.xeptools.document.listing;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;

/** Finds ampersands that do not begin a reference. */
final class StrayAmpersands {
  private static final Set<String> PREDEFINED = Set.of("lt", "gt", "amp", "apos", "quot");

  private StrayAmpersands() {}

  static void inspect(String text, int start, int end, Consumer<XmlFault> faults) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '&') {
        one(text, i, end, faults);
      }
    }
  }

  /** True if a lower-case letter or {@code =} follows, as in {@code &lthing} or {@code &lt=}. */
  private static boolean isNext(String text, int i) {
    char c = Scanner.at(text, i);
    return c == '=' || Character.isLowerCase(c);
  }

  private static void one(String text, int i, int end, Consumer<XmlFault> faults) {
    int name = i + 1;
    if (Scanner.at(text, name) == '#') {
      int stop = name + 1;
      while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
        stop++;
      }
      if (stop > name + 1 && Scanner.at(text, stop) == ';') {
        return;
      }
    }
    int stop = Scanner.name(text, name);
    String word = text.substring(name, stop);
    if (stop > name && stop < end && text.charAt(stop) == ';') {
      if (!PREDEFINED.contains(word)) {
        faults.accept(
            new XmlFault(
                Kind.UNKNOWN_ENTITY, i, stop + 1, "XML does not know the entity &" + word + ";"));
      }
      return;
    }
    Optional<String> begun = PREDEFINED.stream().filter(word::startsWith).findFirst();
    int known = name + begun.map(String::length).orElse(0);
    XmlFault bare =
        begun.isPresent() && !isNext(text, known)
            ? new XmlFault(
                    Kind.BARE_CHARACTER, i, known, "the semicolon is missing after &" + begun.get())
                .with(new Repair("Insert ;", known, known, ";"))
            : new XmlFault(Kind.BARE_CHARACTER, i, i + 1, "a bare & that begins no reference")
                .with(new Repair("Write &amp;", i, i + 1, "&amp;"));
    faults.accept(bare);
  }
}

package org.xeptools.document.xml;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.source.XepSource;

/**
 * Entities for documents outside a tree: our own xep.ent, and any {@code xepNNNN} or {@code
 * rfcNNNN}.
 */
final class BuiltInEntities extends Entities {
  private static final Path FILE = Path.of("xep.ent");
  private static final Pattern NUMBERED = Pattern.compile("(xep)(\\d{4})|(rfc)(\\d{1,5})");
  private static final BuiltInEntities ALL = load();

  private BuiltInEntities(Map<String, Entity> byName) {
    super(byName);
  }

  static Entities all() {
    return ALL;
  }

  private static BuiltInEntities load() {
    XepSource file = XepSource.of(FILE, EntityFiles.builtIn());
    try {
      return new BuiltInEntities(Entities.read(file));
    } catch (MalformedXml e) {
      throw new IllegalStateException("the built-in xep.ent is not well-formed", e);
    }
  }

  @Override
  public Optional<Entity> find(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches()
        ? Optional.of(
            numbered.group(1) != null
                ? reference(name, numbered.group(1), numbered.group(2))
                : reference(name, numbered.group(3), numbered.group(4)))
        : super.find(name);
  }

  private static Entity reference(String name, String series, String number) {
    boolean xep = series.equals("xep");
    String label = xep ? "XEP-" + number : "RFC " + Integer.parseInt(number);
    String url =
        xep
            ? "https://xmpp.org/extensions/xep-" + number + ".html"
            : "https://www.rfc-editor.org/info/rfc" + Integer.parseInt(number);
    String text =
        "<span class='ref'><link url='"
            + url
            + "'>"
            + label
            + "</link></span> <note>"
            + label
            + " &lt;<link url='"
            + url
            + "'>"
            + url
            + "</link>&gt;.</note>";
    return new Entity(name, Optional.of(text), Optional.empty(), XepSource.of(FILE, "").span(0, 0));
  }
}

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes the licences of all that is in the jar: the libraries of the bill of materials with the
 * texts that their own jars bring, else the text of their licence; then the fonts.
 *
 * <p>usage: java Notices.java bom.xml LIBRARIES FONTS OUT
 */
public final class Notices {
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)(?:META-INF/|META-INF/licenses?/|licenses?/|)[\\w.-]*(?:LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)[\\w.-]*|[\\w/]+[.]licen[cs]e");

  private static final String RULE = "=".repeat(80);

  /** A text, and who brings it. */
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  private final StringBuilder table = new StringBuilder();

  private Notices() {}

  public static void main(String[] arguments) throws Exception {
    Notices notices = new Notices();
    Document bom =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(arguments[0]);
    Map<String, Element> libraries = new TreeMap<>();
    Element components = child(bom.getDocumentElement(), "components");
    for (Element component : children(components, "component")) {
      libraries.put(text(component, "name") + " " + text(component, "version"), component);
    }
    for (Map.Entry<String, Element> library : libraries.entrySet()) {
      notices.library(library.getKey(), library.getValue(), Path.of(arguments[1]));
    }
    notices.fonts(Path.of(arguments[2]));
    Path out = Path.of(arguments[3]);
    Files.createDirectories(out.getParent());
    Files.writeString(out, notices.page());
  }

  private void library(String name, Element component, Path folder) throws IOException {
    Path jar = folder.resolve(name.replace(' ', '-') + ".jar");
    List<String> licences = new ArrayList<>();
    List<String> general = new ArrayList<>();
    Element list = child(component, "licenses");
    for (Element licence : list == null ? List.<Element>of() : children(list, "license")) {
      licences.add(text(licence, "id").isEmpty() ? text(licence, "name") : text(licence, "id"));
      String encoded = text(licence, "text");
      if (!encoded.isEmpty()) {
        general.add(
            new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8));
      }
    }
    if (list != null && licences.isEmpty()) {
      licences.add(text(list, "expression"));
    }
    if (licences.isEmpty()) {
      throw new IOException(name + " states no licence");
    }
    table.append(name).append(": ").append(String.join(" or ", licences)).append('\n');
    List<String> own = ownTexts(jar);
    (own.isEmpty() ? general : own)
        .forEach(text -> texts.computeIfAbsent(text, t -> new ArrayList<>()).add(name));
    if (own.isEmpty() && general.isEmpty()) {
      throw new IOException(name + " brings no text of its licence, and the bill of materials has none");
    }
  }

  private static List<String> ownTexts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      List<JarEntry> entries = new ArrayList<>(Collections.list(jar.entries()));
      entries.removeIf(
          entry ->
              entry.isDirectory()
                  || entry.getName().endsWith(".class")
                  || !NOTICE.matcher(entry.getName()).matches());
      for (JarEntry entry : entries) {
        try (InputStream in = jar.getInputStream(entry)) {
          texts.add(clean(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private void fonts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".ttf")).sorted().toList()) {
        texts
            .computeIfAbsent(clean(Files.readString(file)), t -> new ArrayList<>())
            .add("fonts (" + file.getFileName() + ")");
      }
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder("xep contains these libraries:\n\n").append(table);
    page.append("\nand fonts for its PDFs and EPUBs. Their notices and licences follow.\n");
    texts.forEach(
        (text, of) ->
            page.append("\n" + RULE + "\n" + String.join(", ", of) + "\n" + RULE + "\n\n" + text));
    return page.toString();
  }

  private static String clean(String text) {
    return text.replace("\r", "").strip() + "\n";
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : child.getTextContent().strip();
  }
}

package org.xeptools.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.Configuration;
import net.sf.saxon.Controller;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.Logger;
import net.sf.saxon.lib.TraceListener;
import net.sf.saxon.om.Item;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.trace.Traceable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which templates and functions of the stylesheets have run, and which there are. */
public final class TemplateTrace implements TraceListener {
  private static final Path TEMPLATES = Path.of("templates");
  private static final String XSLT = "http://www.w3.org/1999/XSL/Transform";

  private final Set<String> entered = ConcurrentHashMap.newKeySet();
  private final Stylesheets stylesheets = new Stylesheets(Optional.empty());

  public TemplateTrace() {
    Configuration saxon = stylesheets.processor().getUnderlyingConfiguration();
    saxon.setConfigurationProperty(Feature.COMPILE_WITH_TRACING, true);
    // a function that is written out where it is called is never entered
    saxon.setConfigurationProperty(Feature.OPTIMIZATION_LEVEL, "-f");
    saxon.setTraceListener(this);
  }

  /** Stylesheets that are watched. */
  public Stylesheets stylesheets() {
    return stylesheets;
  }

  /** What stands in the files of {@code folder} and never ran: place and name of each. */
  public List<String> neverEntered(String folder) throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".xsl"))
          .sorted()
          .flatMap(file -> declared(file).entrySet().stream())
          .filter(declared -> !entered.contains(declared.getKey()))
          .map(declared -> declared.getKey() + " " + declared.getValue())
          .toList();
    }
  }

  /** The templates and functions of {@code file}, by their places. */
  private static Map<String, String> declared(Path file) {
    Map<String, String> found = new TreeMap<>();
    String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
    DefaultHandler handler =
        new DefaultHandler() {
          private Locator locator;

          @Override
          public void setDocumentLocator(Locator given) {
            locator = given;
          }

          @Override
          public void startElement(String uri, String local, String tag, Attributes attributes) {
            if (uri.equals(XSLT) && Set.of("template", "function").contains(local)) {
              found.put(place(name, locator.getLineNumber()), described(local, attributes));
            }
          }
        };
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.newSAXParser().parse(file.toFile(), handler);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file.toString(), e);
    }
    return found;
  }

  private static String described(String kind, Attributes attributes) {
    StringBuilder text = new StringBuilder(kind);
    for (String name : List.of("name", "match", "mode")) {
      if (attributes.getValue(name) != null) {
        text.append(' ').append(name).append('=').append(attributes.getValue(name));
      }
    }
    return text.toString();
  }

  private static String place(String file, int line) {
    return file + ":" + line;
  }

  @Override
  public void enter(Traceable piece, Map<String, Object> properties, XPathContext context) {
    Location place = piece.getLocation();
    String file = String.valueOf(place.getSystemId());
    entered.add(place(file.replaceFirst("^templates:/", ""), place.getLineNumber()));
  }

  @Override
  public void setOutputDestination(Logger logger) {}

  @Override
  public void open(Controller controller) {}

  @Override
  public void close() {}

  @Override
  public void leave(Traceable piece) {}

  @Override
  public void startCurrentItem(Item item) {}

  @Override
  public void endCurrentItem(Item item) {}
}

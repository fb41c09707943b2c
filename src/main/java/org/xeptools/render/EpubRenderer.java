package org.xeptools.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.streams.Predicates;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.render.epub.Container;

/** Renders a document as an EPUB, or several as one; safe to use from several threads. */
public final class EpubRenderer implements Renderer {
  private static final int MAX_PROBLEMS = 100;
  private static final QName ID = new QName("id");
  private static final QName FILE = new QName("file");

  /**
   * A document in a book.
   *
   * @param title its label and title
   * @param number the number of the XEP, or ""
   * @param description what the stylesheet made of it, as text: facts, contents, names of parts
   * @param files its files, by name
   * @param places the file of each id, {@code #scope}; that of "" is the first
   * @param date its date
   * @param problems what could not be rendered
   */
  public record Chapter(
      String title,
      String number,
      String description,
      Map<String, byte[]> files,
      Map<String, String> places,
      Instant date,
      List<Finding> problems) {}

  private final Stylesheets stylesheets;

  public EpubRenderer(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  @Override
  public Rendered render(XepDocument document, RenderContext context) {
    Chapter chapter = chapter(document, context, stem(Facts.name(document)), Map.of());
    byte[] book = bind(chapter.title(), List.of(chapter));
    return new Rendered(book, Map.of(), chapter.problems());
  }

  /** A name for the files of the document {@code file}: letters, digits, points and hyphens. */
  public static String stem(String file) {
    String name = file.replaceAll("[^A-Za-z0-9.-]+", "-");
    return name.matches("[A-Za-z].*") ? name : "document-" + name;
  }

  /**
   * The document as a chapter with files called {@code stem}.
   *
   * @param others the places of the other documents of the book, by number
   */
  public Chapter chapter(
      XepDocument document,
      RenderContext context,
      String stem,
      Map<String, Map<String, String>> others) {
    List<Finding> problems = new ArrayList<>();
    BookPictures pictures = BookPictures.of(document, stem);
    try {
      Xslt30Transformer transformer = stylesheets.get("epub/main.xsl").load30();
      transformer.setMessageHandler(
          message -> {
            if (problems.size() < MAX_PROBLEMS) {
              Unhandled.finding(document, message).ifPresent(problems::add);
            }
          });
      XdmNode tree = Preparation.prepare(document, context, stylesheets.processor());
      transformer.setGlobalContextItem(tree);
      Map<String, XdmValue> places = new HashMap<>();
      others.forEach((number, ids) -> places.put(number, XdmMap.makeMap(ids)));
      transformer.setStylesheetParameters(
          Map.of(
              parameter("stem"),
              new XdmAtomicValue(stem),
              parameter("places"),
              XdmMap.makeMap(places),
              parameter("pictures"),
              XdmMap.makeMap(pictures.names())));
      XdmNode result = (XdmNode) transformer.applyTemplates(tree).itemAt(0);
      Map<String, byte[]> files = new LinkedHashMap<>();
      Map<String, String> ids = new HashMap<>();
      StringBuilder description = new StringBuilder("<p:document xmlns:p='urn:xeptools:prepared'>");
      for (XdmNode child : result.children(Predicates.isElement())) {
        String file = child.getAttributeValue(FILE);
        if (file == null) {
          description.append(text(child));
        } else {
          description.append("<p:part file='").append(file).append("'/>");
          files.put(file, page(child));
          ids.putIfAbsent("", file);
          ids(child, file, ids);
        }
      }
      files.putAll(pictures.files());
      String number = document.header().number().map(Field::text).orElse("");
      return new Chapter(
          Facts.title(document),
          number,
          description.append("</p:document>").toString(),
          files,
          ids,
          FixedDate.of(document),
          problems);
    } catch (SaxonApiException e) {
      String file = document.source().path().toString();
      throw new IllegalStateException("EPUB of " + file + ": " + Stylesheets.explain(e), e);
    }
  }

  private static void ids(XdmNode part, String file, Map<String, String> ids) {
    for (var nodes = part.axisIterator(Axis.DESCENDANT); nodes.hasNext(); ) {
      XdmNode node = nodes.next();
      String id = node.getNodeKind() == XdmNodeKind.ELEMENT ? node.getAttributeValue(ID) : null;
      if (id != null) {
        ids.putIfAbsent("#" + id, file);
      }
    }
  }

  /** A book called {@code title} of {@code chapters}, in their order. */
  public byte[] bind(String title, List<Chapter> chapters) {
    Instant date =
        chapters.stream().map(Chapter::date).max(Instant::compareTo).orElse(Instant.EPOCH);
    Map<String, byte[]> content = new LinkedHashMap<>();
    chapters.forEach(chapter -> content.putAll(chapter.files()));
    StringBuilder book = new StringBuilder("<p:book xmlns:p='urn:xeptools:prepared' title=\"");
    book.append(escaped(title)).append("\" identifier='urn:uuid:").append(identifier(content));
    book.append("' modified='").append(modified(date)).append("'>");
    chapters.forEach(chapter -> book.append(chapter.description()));
    content.keySet().stream()
        .filter(name -> !name.endsWith(".xhtml"))
        .forEach(
            name ->
                book.append("<p:file name='")
                    .append(name)
                    .append("' type='")
                    .append(BookPictures.type(name))
                    .append("'/>"));
    book.append("</p:book>");
    try {
      XdmNode input =
          stylesheets
              .processor()
              .newDocumentBuilder()
              .build(new StreamSource(new StringReader(book.toString())));
      Xslt30Transformer transformer = stylesheets.get("epub/package.xsl").load30();
      XdmNode made = (XdmNode) transformer.applyTemplates(input).itemAt(0);
      List<XdmNode> both = new ArrayList<>();
      made.children(Predicates.isElement()).forEach(both::add);
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put(Container.PACKAGE, packageOf(both.get(1)));
      files.put("nav.xhtml", page(both.get(0)));
      files.put("book.css", Assets.ofBooks());
      files.putAll(content);
      return Container.of(files, date);
    } catch (SaxonApiException e) {
      throw new IllegalStateException("binding a book: " + Stylesheets.explain(e), e);
    }
  }

  private static QName parameter(String name) {
    return new QName(Preparation.NAMESPACE, name);
  }

  /** Equal books have equal identifiers. */
  private static UUID identifier(Map<String, byte[]> content) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    content.forEach(
        (name, bytes) -> {
          all.writeBytes(name.getBytes(UTF_8));
          all.writeBytes(bytes);
        });
    return UUID.nameUUIDFromBytes(all.toByteArray());
  }

  private static String modified(Instant date) {
    return DateTimeFormatter.ISO_INSTANT.format(
        date.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The page in {@code around}, as a file. */
  private byte[] page(XdmNode around) throws SaxonApiException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Serializer out = stylesheets.processor().newSerializer(bytes);
    out.setOutputProperty(Serializer.Property.METHOD, "xhtml");
    out.setOutputProperty(Serializer.Property.HTML_VERSION, "5");
    out.setOutputProperty(Serializer.Property.INDENT, "no");
    out.setOutputProperty(Serializer.Property.INCLUDE_CONTENT_TYPE, "no");
    out.setOutputProperty(Serializer.Property.ESCAPE_URI_ATTRIBUTES, "no");
    out.serializeNode(around.children(Predicates.isElement()).iterator().next());
    return bytes.toByteArray();
  }

  private byte[] packageOf(XdmNode around) throws SaxonApiException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Serializer out = stylesheets.processor().newSerializer(bytes);
    out.setOutputProperty(Serializer.Property.INDENT, "yes");
    out.serializeNode(around.children(Predicates.isElement()).iterator().next());
    return bytes.toByteArray();
  }

  private String text(XdmNode node) throws SaxonApiException {
    StringWriter text = new StringWriter();
    Serializer out = stylesheets.processor().newSerializer(text);
    out.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
    out.serializeNode(node);
    return text.toString();
  }
}

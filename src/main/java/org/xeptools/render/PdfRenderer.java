package org.xeptools.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.xeptools.document.Exhausted;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.render.pdf.Attachment;
import org.xeptools.render.pdf.Press;
import org.xeptools.render.pdf.Printed;
import org.xeptools.render.pdf.Scripts;
import org.xml.sax.ContentHandler;

/** Renders a document as a PDF. */
public final class PdfRenderer implements Renderer {
  private static final QName LAYOUT = new QName(Preparation.NAMESPACE, "layout");
  private static final QName SIZES = new QName(Preparation.NAMESPACE, "sizes");
  private static final QName UNREADABLE = new QName(Preparation.NAMESPACE, "unreadable");
  private static final QName PAPER = new QName(Preparation.NAMESPACE, "paper");
  private static final QName EMBLEM = new QName(Preparation.NAMESPACE, "emblem");

  /** The most findings about unknown elements in a document. */
  private static final int MAX_PROBLEMS = 100;

  /** The ways to lay out a document, the best first. */
  enum Layout {
    FULL(Optional.empty()),
    END_NOTES(Optional.of("its notes are at the end, since they did not fit on their pages")),
    PLAIN(Optional.of("it shows the words only, since ")),
    NOTHING(Optional.of("it says only where to read the document, since "));

    private final Optional<String> problem;

    Layout(Optional<String> problem) {
      this.problem = problem;
    }

    /** The message, if the better layouts failed for the reason {@code why}. */
    Optional<String> problem(String why) {
      return problem.map(text -> text.endsWith(" ") ? text + why : text);
    }

    /** The name in the stylesheet: {@code end-notes}. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Stylesheets stylesheets;
  private final Paper paper;
  private final Press press = new Press();

  /** Renders on A4. */
  public PdfRenderer(Stylesheets stylesheets) {
    this(stylesheets, Paper.A4);
  }

  public PdfRenderer(Stylesheets stylesheets, Paper paper) {
    this.stylesheets = stylesheets;
    this.paper = paper;
  }

  /** All links of a PDF lead to the web, since it may be read anywhere. */
  @Override
  public Rendered render(XepDocument document, RenderContext context) {
    List<Finding> problems = new ArrayList<>();
    Pictures pictures = Pictures.of(document);
    Map<String, String> flawed = pictures.flawed();
    Facing facing = facing(context);
    Printed printed = print(document, facing, pictures, problems);
    if (flawed.keySet().containsAll(printed.unreadable())) {
      problems.addAll(PrintFaults.findings(document, printed, flawed));
      return new Rendered(printed.content(), Map.of(), problems);
    }
    // images that FOP cannot decode are replaced with their alternative text
    printed.unreadable().forEach(url -> flawed.putIfAbsent(url, Pictures.UNREADABLE));
    printed = print(document, facing, pictures, problems);
    problems.addAll(PrintFaults.findings(document, printed, flawed));
    return new Rendered(printed.content(), Map.of(), problems);
  }

  /** What a document's first page shows of its publisher and its past. */
  private record Facing(RenderContext context, String emblem) {}

  private static Facing facing(RenderContext context) {
    Neighbors all = context.neighbors();
    RenderContext alone =
        RenderContext.alone()
            .beside(Neighbors.of(all.own(), all.statuses()))
            .under(context.imprint());
    Optional<String> own = context.imprint().picture().map(Pictures::sound);
    return new Facing(alone, own.orElseGet(Assets::logo));
  }

  /**
   * FOP 2.11 miscounts footnotes in rare places, is strict about nesting, and holds a whole
   * document in memory.
   */
  private Printed print(
      XepDocument document, Facing facing, Pictures pictures, List<Finding> problems) {
    Optional<String> tooLong = Length.of(document).fault();
    String why = tooLong.orElse("its elements could not be laid out");
    IllegalStateException failure = new IllegalStateException("no layout");
    Layout first = tooLong.isPresent() ? Layout.PLAIN : Layout.FULL;
    for (Layout layout : EnumSet.range(first, Layout.NOTHING)) {
      if (layout.compareTo(first) < 0) {
        continue;
      }
      problems.clear();
      try {
        Printed printed =
            Exhausted.guard(() -> print(document, facing, layout, pictures, problems));
        layout.problem(why).ifPresent(text -> problems.add(PrintFaults.layout(document, text)));
        return printed;
      } catch (RuntimeException e) {
        failure = new IllegalStateException("PDF of " + document.source().path(), e);
        if (e instanceof Exhausted exhausted && exhausted.isOfMemory()) {
          why = "it takes more memory than the program has, " + Length.memory();
          first = Layout.PLAIN;
        }
      }
    }
    throw failure;
  }

  private Printed print(
      XepDocument document,
      Facing facing,
      Layout layout,
      Pictures pictures,
      List<Finding> problems) {
    return press.print(
        target -> format(document, facing, layout, pictures, problems, target),
        source(document),
        FixedDate.of(document),
        needsShaping(document));
  }

  private static boolean needsShaping(XepDocument document) {
    return document
        .root()
        .tree()
        .anyMatch(
            element ->
                element.attributes().stream().anyMatch(a -> Scripts.needShaping(a.value().value()))
                    || element.children().stream()
                        .anyMatch(
                            child ->
                                child instanceof Text text
                                    && Scripts.needShaping(text.text().value())));
  }

  private static Attachment source(XepDocument document) {
    Path name = document.source().path().getFileName();
    return new Attachment(name == null ? "xep.xml" : name.toString(), document.bytes());
  }

  /** The formatting objects of {@code document}, before the layout. */
  void format(XepDocument document, Layout layout, ContentHandler target) {
    Facing alone = facing(RenderContext.alone());
    format(document, alone, layout, Pictures.of(document), new ArrayList<>(), target);
  }

  private void format(
      XepDocument document,
      Facing facing,
      Layout layout,
      Pictures pictures,
      List<Finding> problems,
      ContentHandler target) {
    try {
      Xslt30Transformer transformer = stylesheets.get("fo/main.xsl").load30();
      transformer.setMessageHandler(
          message -> {
            if (problems.size() < MAX_PROBLEMS) {
              Unhandled.finding(document, message).ifPresent(problems::add);
            }
          });
      XdmNode tree = Preparation.prepare(document, facing.context(), stylesheets.processor());
      transformer.setGlobalContextItem(tree);
      transformer.setStylesheetParameters(
          Map.of(
              LAYOUT,
              new XdmAtomicValue(layout.word()),
              UNREADABLE,
              XdmValue.makeSequence(pictures.flawed().keySet()),
              SIZES,
              XdmMap.makeMap(pictures.sizes()),
              PAPER,
              new XdmAtomicValue(paper.word()),
              EMBLEM,
              new XdmAtomicValue(facing.emblem())));
      transformer.applyTemplates(tree, new SAXDestination(target));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("PDF of " + document.source().path(), e);
    }
  }
}

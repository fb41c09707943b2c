package org.xeptools.site.view;

import static org.xeptools.lifecycle.Status.Standing.NEW;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Dependencies;

/**
 * The dependencies of each document and the documents that depend on it: a table of all, and a
 * drawing for each.
 */
final class DependencyPages {
  private final Dependencies dependencies;

  DependencyPages(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** The page of each published document. */
  List<Page> pages(Series series) {
    return dependencies.entries().values().parallelStream()
        .map(
            entry -> {
              String path = "graph/" + entry.info().name() + ".html";
              return Page.of(series, path, "views.xsl", page(entry));
            })
        .toList();
  }

  /** The table of all documents. */
  String table() {
    XmlText content = XmlText.page("dependencies");
    dependencies
        .entries()
        .forEach(
            (number, entry) ->
                entry
                    .info()
                    .openUndated(content)
                    .attribute(
                        "needs",
                        dependencies.needs(number).size() + dependencies.others(entry).size())
                    .attribute("needed-by", dependencies.neededBy(number).size())
                    .close());
    return content.end();
  }

  private String page(Entry entry) {
    String number = entry.info().number();
    XmlText content = XmlText.page("graph");
    content.add(entry.info().undated());
    Graph graph =
        Graph.around(number, dependencies::needs, dependencies::neededBy, order(), this::status);
    content
        .open("drawing")
        .attribute("width", graph.width())
        .attribute("height", graph.height())
        .attribute("box-width", Graph.BOX_WIDTH)
        .attribute("box-height", Graph.BOX_HEIGHT);
    for (Graph.Line line : graph.lines()) {
      content
          .open("line")
          .open("start")
          .attribute("x", line.fromX())
          .attribute("y", line.fromY())
          .close()
          .open("end")
          .attribute("x", line.toX())
          .attribute("y", line.toY())
          .close()
          .close();
    }
    for (Graph.Column column : graph.columns()) {
      content
          .open("column")
          .attribute("step", column.step())
          .attribute("x", column.x())
          .attribute("framed", column.boxes().isEmpty() ? "yes" : "");
      boxes(column.boxes(), content);
      content.close();
    }
    for (Graph.Frame frame : graph.frames()) {
      content
          .open("frame")
          .attribute("step", frame.step())
          .attribute("name", frame.group())
          .attribute("x", frame.x())
          .attribute("y", frame.y())
          .attribute("width", frame.width())
          .attribute("height", frame.height())
          .attribute("more", frame.more());
      boxes(frame.boxes(), content);
      content.close();
    }
    graph
        .beyond()
        .forEach(
            (step, count) ->
                content.open("beyond").attribute("step", step).text(String.valueOf(count)).close());
    content.close();
    NavigableSet<String> needs = dependencies.needs(number);
    NavigableSet<String> indirect = new TreeSet<>();
    needs.forEach(n -> indirect.addAll(dependencies.needs(n)));
    indirect.removeAll(needs);
    indirect.remove(number);
    list("needs", needs, content);
    list("needs-too", indirect, content);
    list("needed-by", dependencies.neededBy(number).stream().sorted(order()).toList(), content);
    content.open("inbox");
    dependencies.neededInInbox(number).forEach(proposal -> content.add(proposal.info().undated()));
    content.close();
    dependencies.others(entry).forEach(spec -> content.element("other", spec));
    return content.end();
  }

  private void boxes(List<Graph.Box> boxes, XmlText content) {
    for (Graph.Box box : boxes) {
      entry(box.number())
          .info()
          .openUndated(content)
          .attribute("x", box.x())
          .attribute("y", box.y())
          .close();
    }
  }

  /** Approved documents come first, then other live ones; those of a status are together. */
  private Comparator<String> order() {
    return Comparator.comparing(
            (String number) -> status(entry(number)).filter(Status::isApproved).isEmpty())
        .thenComparing(number -> status(entry(number)).map(Status::standing).orElse(NEW))
        .thenComparing(number -> status(entry(number)).map(Status::ordinal).orElse(-1))
        .thenComparing(Comparator.naturalOrder());
  }

  private static Optional<Status> status(Entry entry) {
    return entry.header().status();
  }

  private String status(String number) {
    return status(entry(number)).map(Status::pageName).orElse("Other");
  }

  private Entry entry(String number) {
    return Objects.requireNonNull(dependencies.entries().get(number));
  }

  private void list(String name, Collection<String> numbers, XmlText content) {
    content.open(name);
    new ArrayList<>(numbers).forEach(number -> content.add(entry(number).info().undated()));
    content.close();
  }
}

package org.xeptools.site.view;

import static org.xeptools.lifecycle.Status.Standing.NEW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xeptools.lifecycle.Status;
import org.xeptools.render.SitePages;
import org.xeptools.site.Content;
import org.xeptools.site.Entry;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.Dependencies;

/** What each document needs and what needs it: a table of all, and a drawing of each. */
final class DependencyPages {
  private final Dependencies dependencies;
  private final SitePages pages;
  private final Map<String, String> parameters;

  DependencyPages(Dependencies dependencies, SitePages pages, Map<String, String> parameters) {
    this.dependencies = dependencies;
    this.pages = pages;
    this.parameters = parameters;
  }

  /** The page of each published document. */
  List<Task> tasks() {
    return dependencies.entries().values().parallelStream()
        .map(
            entry -> {
              String content = page(entry);
              return Task.file(
                  "graph/" + entry.info().name() + ".html",
                  Key.of("graph").with(content).with(new TreeMap<>(parameters).toString()),
                  content.length(),
                  () -> pages.render("views.xsl", content, parameters));
            })
        .toList();
  }

  /** The table of all. */
  String table() {
    Content content = new Content("dependencies");
    dependencies
        .entries()
        .forEach(
            (number, entry) ->
                content.xep(
                    entry.info(),
                    "needs",
                    String.valueOf(
                        dependencies.needs(number).size() + dependencies.others(entry).size()),
                    "needed-by",
                    String.valueOf(dependencies.neededBy(number).size())));
    return content.end();
  }

  private String page(Entry entry) {
    String number = entry.info().number();
    Content content = new Content("graph");
    content.xep(entry.info());
    Graph graph = Graph.around(number, dependencies::needs, dependencies::neededBy, order());
    content.open(
        "drawing",
        "width",
        String.valueOf(graph.width()),
        "height",
        String.valueOf(graph.height()),
        "box-width",
        String.valueOf(Graph.BOX_WIDTH),
        "box-height",
        String.valueOf(Graph.BOX_HEIGHT));
    for (Graph.Line line : graph.lines()) {
      content
          .open("line")
          .element(
              "start", "", "x", String.valueOf(line.fromX()), "y", String.valueOf(line.fromY()))
          .element("end", "", "x", String.valueOf(line.toX()), "y", String.valueOf(line.toY()))
          .close();
    }
    for (Graph.Column column : graph.columns()) {
      content.open(
          "column",
          "step",
          String.valueOf(column.step()),
          "x",
          String.valueOf(column.x()),
          "y",
          String.valueOf(column.y()),
          "more",
          String.valueOf(column.more()));
      for (Graph.Box box : column.boxes()) {
        content.xep(
            entry(box.number()).info(), "x", String.valueOf(box.x()), "y", String.valueOf(box.y()));
      }
      content.close();
    }
    content.close();
    NavigableSet<String> needs = dependencies.needs(number);
    NavigableSet<String> indirect = new TreeSet<>();
    needs.forEach(n -> indirect.addAll(dependencies.needs(n)));
    indirect.removeAll(needs);
    indirect.remove(number);
    list("needs", needs, content);
    list("needs-too", indirect, content);
    list("needed-by", dependencies.neededBy(number), content);
    content.open("inbox");
    dependencies.neededInInbox(number).forEach(proposal -> content.xep(proposal.info()));
    content.close();
    dependencies.others(entry).forEach(spec -> content.element("other", spec));
    return content.end();
  }

  /** The living first. */
  private Comparator<String> order() {
    return Comparator.comparing(
            (String number) ->
                entry(number).document().header().status().map(Status::standing).orElse(NEW))
        .thenComparing(Comparator.naturalOrder());
  }

  private Entry entry(String number) {
    return Objects.requireNonNull(dependencies.entries().get(number));
  }

  private void list(String name, NavigableSet<String> numbers, Content content) {
    content.open(name);
    new ArrayList<>(numbers).forEach(number -> content.xep(entry(number).info()));
    content.close();
  }
}

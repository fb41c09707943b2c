package org.xeptools.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Task;
import org.xeptools.site.data.DataParts;
import org.xeptools.site.sig.SigPages;
import org.xeptools.site.view.Views;

/**
 * What a stylesheet of templates/site is told for one page.
 *
 * @param stylesheet its name: {@code index.xsl}
 * @param path the page's way from the root of the site
 * @param series what the page is of
 */
record PageContents(String stylesheet, String path, String xml, Series series) {
  /** In place of a stylesheet: shows its name and its input. */
  private static final String ECHO =
      """
      <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:output method="xml" omit-xml-declaration="yes"/>
        <xsl:param name="facts" select="()"/>
        <xsl:template match="/">NAME <xsl:copy-of select="($facts, .)[1]"/></xsl:template>
      </xsl:stylesheet>
      """;

  private static final SitePages PAGES = new SitePages(Stylesheets.ofProgram());

  /** Of all pages of {@code series} that are no document's, the shortest first. */
  static List<PageContents> of(Series series, Path folder) throws IOException {
    Path templates = Path.of("templates");
    try (Stream<Path> files = Files.walk(templates)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xsl")).toList()) {
        echo(templates.relativize(file).toString().replace('\\', '/'), folder);
      }
    }
    Stylesheets echoes = new Stylesheets(Optional.of(folder));
    SitePages pages = new SitePages(echoes);
    List<Part> parts = new ArrayList<>(List.of(new Views(pages), new SigPages(pages)));
    parts.addAll(DataParts.of(pages));
    parts.add(new Attic(echoes, pages));
    return parts.stream()
        .flatMap(part -> part.tasks(series).stream())
        .filter(task -> task.name().endsWith(".html"))
        .map(task -> of(task, series))
        .filter(contents -> !contents.stylesheet().contains("/"))
        .sorted(Comparator.comparing(contents -> contents.xml().length()))
        .toList();
  }

  private static PageContents of(Task task, Series series) {
    String echo =
        new String(task.work().make().files().get(task.name()), StandardCharsets.UTF_8).strip();
    int space = echo.indexOf(' ');
    return new PageContents(
        echo.substring(0, space).replaceFirst("^site/", ""),
        task.name(),
        echo.substring(space + 1),
        series);
  }

  /** The name of its root. */
  String root() {
    return xml.substring(1).split("[ />]", 2)[0];
  }

  /** Whether a page that is told {@code other} is not this one. */
  boolean changes(String other) {
    try {
      return !Arrays.equals(made(xml), made(other));
    } catch (IllegalStateException needed) {
      return true;
    }
  }

  private byte[] made(String content) {
    return stylesheet.equals("sig.xsl")
        ? PAGES.render(stylesheet, charter(), RenderContext.alone(), content, Map.of())
        : PAGES.render(stylesheet, content, Map.of());
  }

  private XepDocument charter() {
    return series.entries().stream()
        .filter(entry -> xml.contains(" charter=\"" + entry.info().page() + "\""))
        .findFirst()
        .orElseThrow()
        .document();
  }

  private static void echo(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, ECHO.replace("NAME", name));
  }
}

package org.xeptools.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.Key;
import org.xeptools.render.Imprint;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.site.build.Task;
import org.xeptools.site.gist.Gist;

/**
 * A page that does not show a document.
 *
 * @param path its path from the root of the site: {@code views/tags.html}
 * @param stylesheet its name below templates/site: {@code views.xsl}
 * @param content its input, XML as in templates/site/pages.rnc
 * @param parameters the parameters of the stylesheet; all pages have {@code root} and those of the
 *     bar
 * @param shown the document of which it shows parts, if any
 */
public record Page(
    String path,
    String stylesheet,
    String content,
    SortedMap<String, String> parameters,
    Optional<Shown> shown) {

  /** A document, and the context of its links on the page that shows it. */
  public record Shown(XepDocument document, RenderContext context) {
    private List<String> inputs() {
      Gist gist = Gist.of(document);
      return Stream.concat(Stream.of(gist.digest()), PageInputs.of(gist.links(), context).stream())
          .toList();
    }
  }

  public Page {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The page at {@code path} of the site of {@code series}. */
  public static Page of(Series series, String path, String stylesheet, String content) {
    String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    SortedMap<String, String> parameters = new TreeMap<>(Map.of("root", root));
    Imprint imprint = series.settings().imprint();
    parameters.put("site", imprint.site());
    imprint.publisher().ifPresent(name -> parameters.put("publisher", name));
    imprint.home().ifPresent(home -> parameters.put("home", home));
    parameters.put("mark", imprint.mark());
    parameters.put("mark-width", String.valueOf(imprint.markWidth()));
    return new Page(path, stylesheet, content, parameters, Optional.empty());
  }

  /** This page with another value of a parameter. */
  public Page with(String parameter, String value) {
    SortedMap<String, String> all = new TreeMap<>(parameters);
    all.put(parameter, value);
    return new Page(path, stylesheet, content, all, shown);
  }

  /** This page with parts of {@code document}. */
  public Page showing(XepDocument document, RenderContext context) {
    Optional<Shown> parts = Optional.of(new Shown(document, context));
    return new Page(path, stylesheet, content, parameters, parts);
  }

  /** The page, as UTF-8. */
  public byte[] render(SitePages stylesheets) {
    return shown
        .map(s -> stylesheets.render(stylesheet, s.document(), s.context(), content, parameters))
        .orElseGet(() -> stylesheets.render(stylesheet, content, parameters));
  }

  /** The task that makes it. */
  Task task(SitePages stylesheets) {
    Key key = Key.of(stylesheet).with(content).with(parameters.toString());
    shown.ifPresent(s -> key.with(s.inputs()));
    long weight =
        (long) content.length() + shown.map(s -> s.document().source().text().length()).orElse(0);
    return Task.file(path, key, weight, () -> render(stylesheets));
  }
}

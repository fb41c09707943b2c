package org.xeptools.site.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The manual of src/docs/manual, which is in the jar as Markdown. */
final class Manual {
  /** The page that lists the others; the index of the manual on the site. */
  static final String FIRST = "README";

  private static final Pattern PAGE = Pattern.compile("\\]\\((\\w[\\w-]*)\\.md\\)");

  /** A link to a page of the manual, perhaps to a heading in it. */
  private static final Pattern INSIDE = Pattern.compile("([\\w-]+)\\.md(#.*)?");

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  private Manual() {}

  /** The names of all pages without extension, in the order of the list on the first one. */
  static List<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of(FIRST));
    PAGE.matcher(markdown(FIRST)).results().forEach(page -> names.add(page.group(1)));
    return List.copyOf(names);
  }

  /** The source of the page {@code name}. */
  static String markdown(String name) {
    try (InputStream in = Manual.class.getResourceAsStream("/manual/" + name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("the manual has no page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The title: the text after the first {@code #} of {@code markdown}. */
  static String title(String markdown) {
    return markdown.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
  }

  /** The file on the site that shows the page {@code name}. */
  static String file(String name) {
    return (name.equals(FIRST) ? "index" : name) + ".html";
  }

  /** {@code markdown} as HTML. Links to files that a site does not have become plain words. */
  static String html(String markdown) {
    Node page = MARKDOWN.parse(markdown);
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            Matcher inside = INSIDE.matcher(target);
            if (inside.matches()) {
              String place = inside.group(2) == null ? "" : inside.group(2);
              link.setDestination(file(inside.group(1)) + place);
            } else if (!target.startsWith("https:") && !target.startsWith("#")) {
              unwrap(link);
            }
          }
        });
    return HTML.render(page);
  }

  private static void unwrap(Link link) {
    for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
      link.insertBefore(child);
    }
    link.unlink();
  }
}

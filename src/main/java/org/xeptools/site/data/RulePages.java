package org.xeptools.site.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.xeptools.facts.Key;
import org.xeptools.facts.Program;
import org.xeptools.render.SitePages;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RulePage;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Task;
import org.xeptools.source.LineIndex;

/** The pages of the rules, from the same folders as {@code xep explain}. */
public final class RulePages implements Part {
  static final String INDEX = "rules/index.html";
  private static final Pattern XEP =
      Pattern.compile("https://xmpp\\.org/extensions/xep-(\\d{4})\\.html(#.*)?");

  /** A line of an expected file: {@code 8:1-8:9 error the approving body is missing}. */
  private static final Pattern PLACE =
      Pattern.compile("(?:([^:]*):)?(\\d+):(\\d+)-(\\d+):(\\d+) \\w+ (.*)");

  private static final int WEIGHT = 5_000;

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** What the page of a rule follows from: the rule, the address of its clause, the imprint. */
  private record Told(RuleInfo rule, String clause, String imprint) {}

  /**
   * The pages by the program's own stylesheets; it stays as it is, so that a process which builds
   * again makes none again.
   */
  private static final Map<Told, byte[]> MADE = new ConcurrentHashMap<>();

  private final SitePages stylesheets;

  RulePages(SitePages stylesheets) {
    this.stylesheets = stylesheets;
  }

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Page> pages(Series series) {
    return List.of(Page.of(series, INDEX, "rules.xsl", catalogue(Rules.on(series.today()))));
  }

  /** Their examples are coloured when a page is made, not when it is planned. */
  @Override
  public List<Task> tasks(Series series) {
    return Rules.on(series.today()).known().stream().map(rule -> task(rule, series)).toList();
  }

  private Task task(RuleInfo rule, Series series) {
    Told told = new Told(rule, clause(rule, series), series.settings().imprint().onPages());
    Key key = Key.of("rule").with(Program.ID).with(told.clause()).with(told.imprint());
    Supplier<byte[]> work = () -> page(rule, series).render(stylesheets);
    return Task.file(
        path(rule),
        key,
        WEIGHT,
        () ->
            stylesheets.areOfProgram() ? MADE.computeIfAbsent(told, t -> work.get()) : work.get());
  }

  private static String path(RuleInfo rule) {
    return "rules/" + rule.id() + ".html";
  }

  /** The page of {@code rule} on the site of {@code series}. */
  public static Page page(RuleInfo rule, Series series) {
    return Page.of(series, path(rule), "rule.xsl", write(rule, clause(rule, series)));
  }

  private static String catalogue(RuleSet rules) {
    XmlText list = XmlText.page("rules");
    for (RuleInfo.Group group : RuleInfo.Group.values()) {
      list.open("group").attribute("name", group.name().toLowerCase(Locale.ROOT));
      rules.known().stream()
          .filter(rule -> rule.group() == group)
          .forEach(
              rule ->
                  list.open("rule")
                      .attribute("id", rule.id())
                      .attribute("severity", rule.severity().word())
                      .text(rule.summary())
                      .close());
      list.close();
    }
    return list.end();
  }

  /** The address of the clause, in this site if it has the document. */
  private static String clause(RuleInfo rule, Series series) {
    Matcher xep = XEP.matcher(rule.citation().url());
    boolean here = xep.matches() && series.entry(xep.group(1)).isPresent();
    return here
        ? "../xep-" + xep.group(1) + ".html" + (xep.group(2) == null ? "" : xep.group(2))
        : rule.citation().url();
  }

  private static String write(RuleInfo rule, String clause) {
    XmlText page =
        XmlText.page("rule")
            .attribute("id", rule.id())
            .attribute("group", rule.group().name().toLowerCase(Locale.ROOT))
            .attribute("severity", rule.severity().word())
            .attribute("bite", rule.severities().where())
            .attribute("citation", rule.citation().text())
            .attribute("href", clause)
            .attribute("since", rule.since());
    page.element("text", html(RulePage.text(rule).replaceFirst("^# .*\n", "")));
    List<String> expected = file(rule, "bad.expected").lines().toList();
    Matcher first = expected.isEmpty() ? PLACE.matcher("") : PLACE.matcher(expected.get(0));
    if (first.matches()) {
      examples(rule, Optional.ofNullable(first.group(1)).orElse(""), expected, page);
    }
    return page.end();
  }

  /** The bad example, its text after all fixes, and a good one, each around the differences. */
  private static void examples(RuleInfo rule, String name, List<String> expected, XmlText page) {
    String bad = file(rule, name.isEmpty() ? "bad.xml" : "bad/" + name);
    if (bad.isEmpty()) {
      return;
    }
    List<Excerpt.Stretch> marks = new ArrayList<>();
    page.open("example").attribute("kind", "bad");
    for (String line : expected) {
      Matcher place = PLACE.matcher(line);
      if (place.matches() && Optional.ofNullable(place.group(1)).orElse("").equals(name)) {
        page.open("says").attribute("line", place.group(2)).text(place.group(6)).close();
        marks.add(stretch(bad, place));
      }
    }
    page.open("code");
    new Excerpt(bad, marks).write(page, true);
    page.close().close();
    String fixed = file(rule, "bad.fixed.xml");
    String good = file(rule, name.isEmpty() ? "good.xml" : "good/" + name);
    if (!fixed.isEmpty()) {
      differing("fixed", fixed, bad, page);
    } else if (!good.isEmpty()) {
      differing("good", good, bad, page);
    }
  }

  private static void differing(String kind, String text, String bad, XmlText page) {
    page.open("example").attribute("kind", kind).open("code");
    Excerpt.difference(text, bad).write(page, false);
    page.close().close();
  }

  private static Excerpt.Stretch stretch(String text, Matcher place) {
    LineIndex lines = LineIndex.of(text);
    int start = offset(lines, place.group(2), place.group(3), text.length());
    int end = offset(lines, place.group(4), place.group(5), text.length());
    return new Excerpt.Stretch(start, Math.max(end, Math.min(start + 1, text.length())));
  }

  private static int offset(LineIndex lines, String line, String column, int length) {
    return Math.min(
        lines.startOfLine(Integer.parseInt(line)) + Integer.parseInt(column) - 1, length);
  }

  private static String file(RuleInfo rule, String name) {
    return RulePage.file(rule, name).orElse("");
  }

  private static String html(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
  }
}

package org.xeptools.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.xml.Element;
import org.xeptools.format.Vocabulary;

/**
 * An HTML element that authors write in documents although the format does not allow it there.
 *
 * @param as the nearest element of the format: {@code strong} for {@code b}
 * @param look the class that makes {@code as} look like it, "" for none
 * @param advice what to write instead, as a sentence without a full stop
 */
public record HtmlElement(String as, String look, String advice) {
  private static final Map<String, HtmlElement> BY_NAME = new HashMap<>();

  /**
   * The parents in which the format allows no listing, so that {@code code} has its HTML meaning.
   */
  private static final Set<String> LINES =
      Set.of("p", "em", "strong", "span", "link", "tt", "note", "cite", "dfn", "acronym", "dt");

  /** Those that mean exactly the same as an element of the format. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("b", "strong"),
          Map.entry("i", "em"),
          Map.entry("var", "em"),
          Map.entry("kbd", "tt"),
          Map.entry("samp", "tt"),
          Map.entry("code", "tt"),
          Map.entry("a", "link"),
          Map.entry("pre", "code"),
          Map.entry("listing", "code"),
          Map.entry("xmp", "code"),
          Map.entry("menu", "ul"),
          Map.entry("dir", "ul"));

  /** Those for which the format has an element that looks otherwise. */
  private static final Map<String, String> NEAR =
      Map.of("u", "em", "mark", "em", "big", "strong", "abbr", "acronym");

  private static final Map<String, String> ATTRIBUTES = Map.of("href", "url", "id", "anchor");

  private static final HtmlElement CODE_IN_LINE = as("tt", "Write `tt` within a line");

  static {
    put(as("strong", "Write `strong`"), "b");
    put(as("em", "Write `em`"), "i", "var");
    put(as("span", "underlined", "Write `em`"), "u");
    put(as("span", "struck", "Remove the outdated text"), "s", "strike", "del");
    put(as("span", "underlined", "Leave out the mark and keep the words"), "ins");
    put(as("span", "sub", "Write `span` with the class `sub`"), "sub");
    put(as("span", "super", "Write `span` with the class `super`"), "sup");
    put(as("span", "small", "Leave out the mark and keep the words"), "small");
    put(as("span", "large", "Write `strong`"), "big");
    put(as("span", "", "Leave out the mark and keep the words"), "font", "label", "time", "nobr");
    put(as("span", "", "Write `em` or `strong`"), "mark");
    put(as("q", "Write quotation marks"), "q");
    put(as("tt", "Write `tt`"), "kbd", "samp");
    put(as("acronym", "Write `acronym`, or the words alone"), "abbr");
    put(as("link", "Write `link`, with the address in `url`"), "a");
    put(as("code", "Write `code`, or `example` for what is sent"), "pre", "listing", "xmp");
    put(as("p", "heading", "Begin a section with a `topic`"), "h1", "h2", "h3", "h4", "h5", "h6");
    put(as("div", "", "Write `section1` to `section5`, each with a `topic`"), "section", "article");
    put(as("div", "", "Write `div`, or its content alone"), "figure", "main", "nav", "footer");
    put(as("div", "", "Write `div`, or its content alone"), "details", "address", "form");
    put(as("div", "box", "Write `div` with the class `box`"), "aside");
    put(as("div", "center", "Leave it out; a cell may have `align='center'`"), "center");
    put(as("p", "Write `p`"), "figcaption", "summary", "legend");
    put(as("ul", "Write `ul`"), "menu", "dir");
    put(as("hr", "Leave it out; a section divides the text better"), "hr");
    put(as("caption", "Write it as the attribute `caption` of the table"), "caption");
    put(as("thead", "Put its rows into the table; the first has `th` only"), "thead");
    put(as("tbody", "Put its rows into the table"), "tbody");
    put(as("tfoot", "Put its rows into the table, as the last ones"), "tfoot");
    put(as("colgroup", "Leave it out; columns get the width that they need"), "colgroup");
    put(as("col", "Leave it out; columns get the width that they need"), "col");
  }

  private static HtmlElement as(String as, String advice) {
    return as(as, "", advice);
  }

  private static HtmlElement as(String as, String look, String advice) {
    return new HtmlElement(as, look, advice);
  }

  private static void put(HtmlElement meaning, String... names) {
    for (String name : names) {
      BY_NAME.put(name, meaning);
    }
  }

  /** The meaning of {@code element}, if it is an HTML element and not one of the format. */
  public static Optional<HtmlElement> of(Element element) {
    if (isCodeInLine(element)) {
      return Optional.of(CODE_IN_LINE);
    }
    return Vocabulary.has(element.name())
        ? Optional.empty()
        : Optional.ofNullable(BY_NAME.get(element.name()));
  }

  /** The element of the format to write instead of the HTML element {@code name}, if it is one. */
  public static Optional<String> instead(String name) {
    return Optional.ofNullable(SYNONYMS.getOrDefault(name, NEAR.get(name)));
  }

  /** True if the HTML element {@code name} means exactly the same as what is written instead. */
  public static boolean isSynonym(String name) {
    return SYNONYMS.containsKey(name);
  }

  /** The name that the format has for the attribute {@code name} of HTML. */
  public static Optional<String> attribute(String name) {
    return Optional.ofNullable(ATTRIBUTES.get(name));
  }

  private static boolean isCodeInLine(Element element) {
    return element.is("code")
        && element.parent().filter(parent -> isLine(parent)).isPresent()
        && element.attribute("caption").isEmpty()
        && element.text().value().strip().indexOf('\n') < 0;
  }

  private static boolean isLine(Element parent) {
    HtmlElement html = BY_NAME.get(parent.name());
    return LINES.contains(html == null ? parent.name() : html.as());
  }
}

package org.xeptools.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The elements of the format by kind. A new element needs an entry here and in xep.rnc, and a
 * template; all code that asks for a kind then knows it.
 */
public final class Vocabulary {
  /** Sections, from the chapter to the fifth level. */
  public static final Set<String> SECTIONS = names("section1 section2 section3 section4 section5");

  /** Preformatted text, whose line breaks and blanks count. */
  public static final Set<String> LISTINGS = names("example code");

  /** Blocks within a section. */
  public static final Set<String> BLOCKS =
      join(
          List.of(
              names("p div ul ol li dl di dt dd table tr th td"),
              LISTINGS,
              names("cve blockquote")));

  /** Inline elements. */
  public static final Set<String> INLINES =
      names("link note tt em strong cite span br img acronym dfn");

  /** Inline elements that only mark words, which are read together with the words around them. */
  public static final Set<String> MARKS = names("em strong span link cite acronym");

  /** Header elements with parts: persons, versions, lists of documents. */
  public static final Set<String> HEADER_RECORDS =
      names("author revision tags dependencies supersedes supersededby schemaloc legal");

  /** Elements that hold items of equal rank. */
  public static final Set<String> LISTS = names("ul ol dl table");

  /** Elements whose parts are read as one: a row, a term with its description. */
  public static final Set<String> ITEMS = names("tr di");

  /** Header values that are shown within a line. */
  public static final Set<String> VALUES = names("spec url uri ns tag");

  /** The other fields of the header and of its parts. */
  public static final Set<String> FIELDS =
      names(
          "title abstract number status lastcall interim type sig approver shortname registry"
              + " discuss expires councilnote copyright permissions warranty liability conformance"
              + " firstname surname authornote org email jid version date initials remark");

  private static final Set<String> ALL =
      join(
          List.of(
              names("xep header"),
              SECTIONS,
              BLOCKS,
              INLINES,
              HEADER_RECORDS,
              LISTS,
              ITEMS,
              VALUES,
              FIELDS));

  private Vocabulary() {}

  /** All elements of the format. */
  public static Set<String> all() {
    return ALL;
  }

  /** True if the format has an element {@code name}. */
  public static boolean has(String name) {
    return ALL.contains(name);
  }

  private static Set<String> names(String names) {
    return join(List.of(List.of(names.split(" "))));
  }

  private static Set<String> join(List<? extends Collection<String>> parts) {
    return parts.stream()
        .flatMap(Collection::stream)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }
}

package org.xeptools.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.SeriesAddress;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Status;

/**
 * The place of a page in the output, and the facts about other pages that it may use.
 *
 * @param pages the numbers of the documents ({@code 0060}) with pages in the same output
 * @param toRoot the path from this page to the root of the output: "" or {@code ../}
 * @param headers the headers of the series, by number
 * @param places tells whether the page of a document, by number, has an id
 * @param neighbors the other pages about the document
 * @param schemas the files of the document's schemas, if other documents have files in the output,
 *     too
 * @param valid tells which schemas an example is valid against, if the page is to show that
 * @param imprint who publishes the documents, and where
 * @param inSite true if the output is a site, with a list of the series, views and groups
 * @param coloured true to colour listings, which makes long pages twice as long
 */
public record RenderContext(
    Set<String> pages,
    String toRoot,
    Function<String, Optional<Header>> headers,
    BiPredicate<String, String> places,
    Neighbors neighbors,
    Optional<Schemas> schemas,
    Function<Element, List<SchemaMark>> valid,
    Imprint imprint,
    boolean inSite,
    boolean coloured) {
  /** The number of the XEP that explains types and states; every page leads to it. */
  public static final String PROCESS = "0001";

  /** A XEP that a link leads to. */
  record Named(String number, String title, Status status) {}

  public RenderContext {
    pages = Set.copyOf(pages);
  }

  /** A page of a site without other pages about the document. */
  public RenderContext(
      Set<String> pages,
      String toRoot,
      Function<String, Optional<Header>> headers,
      BiPredicate<String, String> places) {
    this(
        pages,
        toRoot,
        headers,
        places,
        Neighbors.NONE,
        Optional.empty(),
        example -> List.of(),
        Imprint.DEFAULT,
        true,
        true);
  }

  /** A single page: all links lead to the web. */
  public static RenderContext alone() {
    return in(number -> Optional.empty());
  }

  /** A single page that knows the headers of the series. */
  public static RenderContext in(Function<String, Optional<Header>> headers) {
    return new RenderContext(
        Set.of(),
        "",
        headers,
        (number, id) -> true,
        Neighbors.NONE,
        Optional.empty(),
        example -> List.of(),
        Imprint.DEFAULT,
        false,
        true);
  }

  /** The same for a page with the path {@code toRoot} to the root. */
  public RenderContext below(String toRoot) {
    return new RenderContext(
        pages, toRoot, headers, places, neighbors, schemas, valid, imprint, inSite, coloured);
  }

  /** The same for a document with {@code others} as further pages. */
  public RenderContext beside(Neighbors others) {
    return new RenderContext(
        pages, toRoot, headers, places, others, schemas, valid, imprint, inSite, coloured);
  }

  /** The same for a document with the schema files {@code own}. */
  public RenderContext with(Schemas own) {
    return new RenderContext(
        pages,
        toRoot,
        headers,
        places,
        neighbors,
        Optional.of(own),
        valid,
        imprint,
        inSite,
        coloured);
  }

  /** The same for a page that shows the schemas that its examples are valid against. */
  public RenderContext marking(Function<Element, List<SchemaMark>> marks) {
    return new RenderContext(
        pages, toRoot, headers, places, neighbors, schemas, marks, imprint, inSite, coloured);
  }

  /** The same for the documents of a publisher. */
  public RenderContext under(Imprint publisher) {
    return new RenderContext(
        pages, toRoot, headers, places, neighbors, schemas, valid, publisher, inSite, coloured);
  }

  /** The same for a page without colours in its listings. */
  public RenderContext plain() {
    return new RenderContext(
        pages, toRoot, headers, places, neighbors, schemas, valid, imprint, inSite, false);
  }

  Schemas schemas(XepDocument document) {
    return schemas.orElseGet(() -> Schemas.of(document));
  }

  /** The XEP whose page is {@code url}, if the series is known and has its title and status. */
  Optional<Named> named(String url) {
    Optional<XepAddress> page = page(url);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    Optional<Header> header = headers.apply(page.get().number());
    Optional<String> title =
        header.flatMap(Header::title).map(Field::text).filter(text -> !text.isBlank());
    Optional<Status> status = header.flatMap(Header::status);
    return title.isPresent() && status.isPresent()
        ? Optional.of(new Named(page.get().number(), title.get(), status.get()))
        : Optional.empty();
  }

  static Optional<XepAddress> page(String url) {
    return XepAddress.of(url).filter(address -> address.ending().equals("html"));
  }

  /**
   * The numbers of the XEPs whose title or status the page of a document with {@code links} may
   * show, sorted.
   */
  public Set<String> mentioned(Links links) {
    Set<String> numbers = new TreeSet<>(links.documents());
    numbers.add(PROCESS);
    numbers.retainAll(pages);
    return numbers;
  }

  /** The address of the list of the series, in this output or on the web. */
  String home() {
    return inSite ? toRoot + "index.html" : imprint.base();
  }

  /** The targets of those of {@code links} that lead to ids of other pages, sorted. */
  public Set<String> ways(Links links) {
    return links.places().stream()
        .map(this::localise)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The target of a link to {@code 0060#intro}. */
  public String way(String place) {
    return localise(SeriesAddress.ROOT + "xep-" + place.replaceFirst("#|$", ".html$0"));
  }

  /**
   * {@code url}, or the path to the same page in this output if it has that page; without the
   * fragment if the page has no such id.
   */
  public String localise(String url) {
    Optional<XepAddress> page = page(url).filter(address -> pages.contains(address.number()));
    if (page.isEmpty()) {
      return url;
    }
    String number = page.get().number();
    String fragment = page.get().fragment();
    String way = toRoot + "xep-" + number + ".html";
    return Stream.of(fragment, SeriesAddress.decoded(fragment))
        .filter(id -> !id.isEmpty() && places.test(number, id))
        .findFirst()
        .map(id -> way + "#" + Anchors.onPage(id))
        .orElse(way);
  }
}

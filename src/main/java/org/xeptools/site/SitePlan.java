package org.xeptools.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;

/**
 * What a site will hold; worked out before anything is written.
 *
 * @param series every document that can be read, published ones first, by number; then the inbox
 * @param pages the same documents with their trees, the longest first, since they take longest
 * @param unreadable what cannot be rendered
 */
public record SitePlan(List<XepInfo> series, List<Page> pages, List<ParseResult> unreadable) {

  /** A document and where its files go. */
  public record Page(XepDocument document, XepInfo info) {}

  public SitePlan {
    series = List.copyOf(series);
    pages = List.copyOf(pages);
    unreadable = List.copyOf(unreadable);
  }

  /** The plan for {@code corpus}, all of whose documents are read. */
  public static SitePlan of(Corpus corpus) {
    List<Page> pages = new ArrayList<>();
    List<ParseResult> unreadable = new ArrayList<>();
    for (var file : corpus.files()) {
      ParseResult read = corpus.read(file);
      Optional<XepDocument> document = read.document();
      if (document.isPresent()) {
        boolean accepted = corpus.published().containsValue(file);
        pages.add(new Page(document.get(), XepInfo.of(document.get(), accepted)));
      } else {
        unreadable.add(read);
      }
    }
    List<XepInfo> series = pages.stream().map(Page::info).toList();
    pages.sort(
        Comparator.comparingInt((Page page) -> -page.document().source().text().length())
            .thenComparing(page -> page.info().page()));
    return new SitePlan(series, pages, unreadable);
  }
}

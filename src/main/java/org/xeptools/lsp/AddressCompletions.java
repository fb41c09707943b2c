package org.xeptools.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SeriesAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/** Addresses that a link may lead to: anchors of this document and of others of the series. */
final class AddressCompletions {
  private final View view;
  private final List<CompletionItem> items;

  AddressCompletions(View view, List<CompletionItem> items) {
    this.view = view;
    this.items = items;
  }

  /** Adds those that begin with {@code typed}, and replaces all up to {@code end}. */
  void at(String typed, int offset, int end) {
    int hash = typed.indexOf('#');
    if (hash <= 0) {
      if (!typed.isEmpty() && hash < 0) {
        pages(typed, offset, end);
        return;
      }
      view.document().ifPresent(d -> anchors(d, "#", typed, offset, end));
      return;
    }
    String page = typed.substring(0, hash);
    document(page).ifPresent(d -> anchors(d, page + "#", typed, offset, end));
  }

  private Optional<XepDocument> document(String page) {
    return SeriesAddress.of(page, view.corpus().isInInbox(view.file()))
        .flatMap(address -> Corpus.number(java.nio.file.Path.of(xml(address.path()))))
        .flatMap(view.corpus()::linked);
  }

  private static String xml(String page) {
    return page.replaceAll("\\.html$", ".xml").replace('\0', ' ');
  }

  private void pages(String typed, int offset, int end) {
    Corpus corpus = view.corpus();
    for (String number : corpus.published().keySet()) {
      for (String address :
          List.of("xep-" + number + ".html", SeriesAddress.ROOT + "xep-" + number + ".html")) {
        if (address.startsWith(typed)) {
          add(
              address,
              corpus.header(number).map(h -> EntityGuide.text(h.title())).orElse(""),
              typed,
              offset,
              end);
        }
      }
    }
  }

  private void anchors(XepDocument document, String before, String typed, int offset, int end) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    said(document)
        .forEach(
            (id, words) -> {
              String address = before + id;
              if (address.toLowerCase(Locale.ROOT).startsWith(wanted)) {
                add(address, words, typed, offset, end);
              }
            });
  }

  /** The ids of a document in its order, with what is there. */
  private static Map<String, String> said(XepDocument document) {
    Map<String, String> said = new LinkedHashMap<>();
    document
        .allSections()
        .forEach(section -> put(said, document, section.element(), "", section.topic()));
    document.elements("table").forEach(e -> put(said, document, e, "Table ", e.value("caption")));
    document.listings().stream()
        .filter(listing -> listing.isExample())
        .forEach(l -> put(said, document, l.element(), "Example ", l.caption()));
    return said;
  }

  private static void put(
      Map<String, String> said, XepDocument document, Element element, String kind, String words) {
    document
        .anchors()
        .id(element)
        .ifPresent(
            id ->
                said.put(
                    id,
                    kind + document.anchors().number(element).orElse("") + " " + words.strip()));
  }

  private void add(String address, String words, String typed, int offset, int end) {
    CompletionItem item = new CompletionItem(address);
    item.setKind(CompletionItemKind.Reference);
    item.setDetail(words.strip());
    if (!address.startsWith(typed)) {
      item.setFilterText(typed);
    }
    item.setSortText(String.format(Locale.ROOT, "%04d", items.size()));
    item.setTextEdit(Either.forLeft(view.edit(offset - typed.length(), end, address)));
    items.add(item);
  }
}

package org.xeptools.lsp;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.document.Header;
import org.xeptools.document.xml.EntityDeclaration;

/** References to entities: by name, by short name, and by words of the title. */
final class EntityCompletions {
  private final View view;
  private final List<CompletionItem> items;
  private final EntityGuide guide;

  EntityCompletions(View view, List<CompletionItem> items) {
    this.view = view;
    this.items = items;
    this.guide = EntityGuide.of(view);
  }

  /** Adds those for {@code typed}, which follows an ampersand and ends at {@code offset}. */
  void at(String typed, int offset) {
    int end = offset;
    while (end < view.content().length() && TagScan.isName(view.content().charAt(end))) {
      end++;
    }
    boolean closed = end < view.content().length() && view.content().charAt(end) == ';';
    int start = offset - typed.length() - 1;
    for (EntityDeclaration declaration : guide.all()) {
      add(declaration, typed, start, closed ? end + 1 : offset);
    }
    items.sort(Comparator.comparing(CompletionItem::getSortText));
  }

  private void add(EntityDeclaration declaration, String typed, int start, int end) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String name = declaration.name();
    String words = EntityGuide.words(declaration);
    Optional<Header> header = guide.header(name);
    String title = header.map(h -> EntityGuide.text(h.title())).orElse("");
    String shortname = header.map(h -> EntityGuide.text(h.shortname())).orElse("");
    boolean byName = name.toLowerCase(Locale.ROOT).startsWith(wanted);
    boolean byShortname = shortname.toLowerCase(Locale.ROOT).startsWith(wanted);
    boolean byWords =
        Stream.of(shortname, title, words, name)
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    if (!byName && !byWords) {
      return;
    }
    CompletionItem item = new CompletionItem("&" + name + ";");
    item.setKind(CompletionItemKind.Constant);
    item.setDetail(title.isEmpty() ? words : title);
    if (!byName) {
      item.setFilterText("&" + typed);
    }
    item.setSortText((byName ? "0" : byShortname ? "1" : "2") + name);
    item.setDocumentation(Markdown.of(EntityText.of(guide, declaration)));
    item.setTextEdit(Either.forLeft(view.edit(start, end, "&" + name + ";")));
    items.add(item);
  }
}

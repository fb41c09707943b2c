package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.document.schema.FormatGuide;
import org.xeptools.document.schema.FormatGuide.AttributeGuide;
import org.xeptools.document.schema.FormatGuide.ElementGuide;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.lsp.TagScan.Piece;

/** What may be written at a place. */
final class Completions {
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{0,60})$");
  private static final int BACK = 61;

  /** Of more than so many, the list says no more than the names. */
  private static final int EXPLAINED = 400;

  private final View view;
  private final int offset;
  private final TagScan markup;
  private final List<CompletionItem> items = new ArrayList<>();

  private Completions(View view, int offset) {
    this.view = view;
    this.offset = offset;
    this.markup = view.markup();
  }

  /** What may be written at {@code offset} of {@code view}. */
  static CompletionList at(View view, int offset) {
    Completions completions = new Completions(view, offset);
    completions.find();
    List<CompletionItem> found = completions.items;
    if (found.size() > EXPLAINED) {
      found.forEach(item -> item.setDocumentation((MarkupContent) null));
    }
    if (!view.session().abilities().completions()) {
      WordCompletions.fit(view, offset, found);
    }
    // Which of them match is decided here, by more than their names: so the editor asks each time.
    // Some do not, so nothing is left out.
    return new CompletionList(true, found);
  }

  private void find() {
    Optional<Piece> piece = markup.at(offset);
    if (piece.isEmpty()) {
      inText();
      return;
    }
    Piece at = piece.get();
    switch (at.kind()) {
      case START_TAG, EMPTY_TAG -> inTag(at);
      case END_TAG -> closing(at.start() + 2);
      case CDATA -> markup.around(offset).ifPresent(this::inListing);
      case INSTRUCTION -> allowedRules(at);
      case COMMENT, DECLARATION -> {}
    }
  }

  private void inText() {
    Matcher reference =
        REFERENCE.matcher(view.content().substring(Math.max(0, offset - BACK), offset));
    Optional<Part> around = markup.around(offset);
    if (reference.find()) {
      new EntityCompletions(view, items).at(reference.group(1), offset);
    } else if (around.isPresent()) {
      Part part = around.get();
      if (part.name().equals("example") || part.name().equals("code")) {
        inListing(part);
      } else if (part.children().isEmpty()) {
        values(part);
      }
    }
  }

  private void inTag(Piece tag) {
    int nameEnd = tag.start() + 1 + tag.name().length();
    Optional<Part> listing = markup.around(tag.start()).filter(Completions::isListing);
    if (listing.isPresent()) {
      inListing(listing.get());
    } else if (offset <= nameEnd) {
      elements(tag, nameEnd);
    } else {
      Optional<Attribute> within =
          markup.attributes(tag).stream()
              .filter(a -> a.hasValue() && a.valueStart() <= offset && offset <= a.valueEnd())
              .findFirst();
      within.ifPresentOrElse(a -> attributeValues(tag, a), () -> attributes(tag));
    }
  }

  static boolean isListing(Part part) {
    return part.name().equals("example") || part.name().equals("code");
  }

  private void elements(Piece tag, int nameEnd) {
    String typed = view.content().substring(tag.start() + 1, offset);
    Optional<Part> around = markup.around(tag.start());
    List<String> allowed = new ArrayList<>(AllowedElements.at(view, tag.start()));
    if (allowed.isEmpty()) {
      around
          .flatMap(part -> FormatGuide.get().element(part.name()))
          .ifPresent(guide -> allowed.addAll(guide.children()));
    }
    for (String name : allowed) {
      if (name.startsWith(typed)) {
        ElementGuide guide = FormatGuide.get().element(name).orElse(null);
        CompletionItem item = item(name, CompletionItemKind.Property, nameEnd, typed);
        if (guide != null) {
          item.setDocumentation(Markdown.of(guide.meaning()));
          if (!tag.isClosed()) {
            insert(item, tag, nameEnd, guide);
          }
        }
      }
    }
    if (typed.isEmpty()) {
      around.ifPresent(part -> closingOf(part, "/"));
    }
  }

  /** Writes the whole element, with places to fill in where the editor has them. */
  private void insert(CompletionItem item, Piece tag, int nameEnd, ElementGuide guide) {
    boolean snippets = view.session().abilities().snippets();
    StringBuilder text = new StringBuilder(guide.name());
    int place = 1;
    for (AttributeGuide attribute : guide.attributes().values()) {
      if (attribute.isRequired() || isUsual(guide, attribute)) {
        text.append(' ').append(attribute.name()).append("='");
        text.append(snippets ? "$" + place++ : "").append('\'');
      }
    }
    if (guide.isEmpty()) {
      text.append("/>");
    } else {
      boolean code = guide.name().equals("example") || guide.name().equals("code");
      text.append(code ? "><![CDATA[" : ">").append(snippets ? "$0" : "");
      text.append(code ? "]]>" : "").append("</").append(guide.name()).append('>');
    }
    item.setInsertTextFormat(snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    item.setTextEdit(Either.forLeft(view.edit(tag.start() + 1, nameEnd, text.toString())));
  }

  /** What most authors write though the schema does not ask for it. */
  private static boolean isUsual(ElementGuide guide, AttributeGuide attribute) {
    return attribute.name().equals("caption")
        || (attribute.name().equals("anchor") && guide.name().startsWith("section"))
        || (attribute.name().equals("url") && guide.name().equals("link"));
  }

  private void closing(int start) {
    markup.around(offset).ifPresent(part -> closingOf(part, ""));
    if (items.isEmpty()) {
      // The end tag that is being written may already end the element.
      markup.around(start - 2).ifPresent(part -> closingOf(part, ""));
    }
  }

  private void closingOf(Part part, String slash) {
    int start = offset;
    while (start > 0 && TagScan.isName(view.content().charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < view.content().length() && TagScan.isName(view.content().charAt(end))) {
      end++;
    }
    boolean closed = end < view.content().length() && view.content().charAt(end) == '>';
    CompletionItem item = new CompletionItem(slash + part.name() + ">");
    item.setKind(CompletionItemKind.Property);
    item.setDetail("ends <" + part.name() + ">");
    item.setFilterText(view.content().substring(start, offset) + item.getLabel());
    item.setSortText("zzz");
    item.setTextEdit(
        Either.forLeft(view.edit(start, end, slash + part.name() + (closed ? "" : ">"))));
    items.add(item);
  }

  private void attributes(Piece tag) {
    int start = offset;
    while (start > tag.start() && TagScan.isName(view.content().charAt(start - 1))) {
      start--;
    }
    String typed = view.content().substring(start, offset);
    List<String> present =
        markup.attributes(tag).stream().map(Attribute::name).filter(n -> !n.equals(typed)).toList();
    FormatGuide.get()
        .element(tag.name())
        .ifPresent(
            guide ->
                guide.attributes().values().stream()
                    .filter(attribute -> attribute.name().startsWith(typed))
                    .filter(attribute -> !present.contains(attribute.name()))
                    .forEach(attribute -> attribute(attribute, typed)));
  }

  private void attribute(AttributeGuide attribute, String typed) {
    CompletionItem item = item(attribute.name(), CompletionItemKind.Field, offset, typed);
    item.setDocumentation(Markdown.of(attribute.meaning()));
    boolean snippets = view.session().abilities().snippets();
    item.setInsertTextFormat(snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    String text = attribute.name() + (snippets ? "='$1'" : "=''");
    item.setTextEdit(Either.forLeft(view.edit(offset - typed.length(), offset, text)));
  }

  private void attributeValues(Piece tag, Attribute attribute) {
    String typed = view.content().substring(attribute.valueStart(), offset);
    if (attribute.name().equals("url") || attribute.name().equals("href")) {
      new AddressCompletions(view, items).at(typed, offset, attribute.valueEnd());
      return;
    }
    FormatGuide.get()
        .element(tag.name())
        .map(guide -> guide.attributes().get(attribute.name()))
        .ifPresent(
            guide ->
                guide.values().stream()
                    .filter(value -> value.startsWith(typed))
                    .forEach(
                        value ->
                            item(value, CompletionItemKind.EnumMember, attribute.valueEnd(), typed)
                                .setDocumentation(Markdown.of(guide.meaning()))));
  }

  /** Values of the header: known ones, and those that other documents have. */
  private void values(Part part) {
    int start = part.startTag().end();
    int end = part.endTag().map(Piece::start).orElse(offset);
    String typed = view.content().substring(start, offset).stripLeading();
    HeaderValues.of(part.name(), view)
        .forEach(
            (value, meaning) -> {
              if (value.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) {
                CompletionItem item = item(value, CompletionItemKind.EnumMember, end, typed);
                if (!meaning.isEmpty()) {
                  item.setDetail(meaning);
                }
              }
            });
  }

  private void allowedRules(Piece instruction) {
    String before = view.content().substring(instruction.start(), offset);
    Matcher allow =
        Pattern.compile("^<\\?xep\\s[^?]*\\ballow\\s*=\\s*[\"']([^\"']*)$").matcher(before);
    if (allow.find()) {
      String list = allow.group(1);
      String typed = list.substring(Math.max(list.lastIndexOf(' '), list.lastIndexOf(',')) + 1);
      view.session().rules().known().stream()
          .filter(rule -> rule.id().contains(typed))
          .forEach(
              rule ->
                  item(rule.id(), CompletionItemKind.EnumMember, offset, typed)
                      .setDetail(rule.summary()));
    }
  }

  private void inListing(Part listing) {
    new ListingCompletions(view, items).at(listing, offset);
  }

  /** Adds an item that replaces what was typed, up to {@code end}. */
  private CompletionItem item(String label, CompletionItemKind kind, int end, String typed) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    item.setSortText(String.format(Locale.ROOT, "%04d", items.size()));
    if (!label.startsWith(typed)) {
      item.setFilterText(typed); // Neovim 0.7 shows no item that has one and begins with a sign
    }
    item.setTextEdit(Either.forLeft(view.edit(offset - typed.length(), end, label)));
    items.add(item);
    return item;
  }
}

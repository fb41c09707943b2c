package org.xeptools.lsp;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.StanzaTypes;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.lsp.TagScan.Piece;
import org.xeptools.xsd.DeclaredNames;
import org.xeptools.xsd.SchemaCatalog;

/** What an example may have at a place: namespaces of the series, and names that they declare. */
final class ListingCompletions {
  private static final Pattern NAMESPACE =
      Pattern.compile("\\bxmlns(?::[\\w.-]+)?\\s*=\\s*(?:'([^'<>]*)|\"([^\"<>]*))$");
  private static final Pattern TYPE =
      Pattern.compile("<(iq|message|presence)\\b[^<>]*\\stype\\s*=\\s*['\"]([^'\"<>]*)$");
  private static final Pattern NAME = Pattern.compile("<(/?)([\\w.:-]*)$");
  private static final Pattern ATTRIBUTE = Pattern.compile("<([\\w.:-]+)\\s[^<>]*?([\\w.:-]*)$");
  private static final Pattern WRITTEN = Pattern.compile("([\\w.:-]+)\\s*=");

  private final View view;
  private final List<CompletionItem> items;
  private int offset;

  ListingCompletions(View view, List<CompletionItem> items) {
    this.view = view;
    this.items = items;
  }

  void at(Part listing, int place) {
    offset = place;
    int start = Math.min(place, listing.startTag().end());
    String before =
        view.content()
            .substring(start, place)
            .replace("<![CDATA[", "         ")
            .replace("&lt;", "   <")
            .replace("&gt;", "   >");
    SchemaCatalog catalog = SchemaCatalog.of(view.corpus());
    Matcher namespace = NAMESPACE.matcher(before);
    Matcher type = TYPE.matcher(before.substring(Math.max(0, before.lastIndexOf('<'))));
    Matcher name = NAME.matcher(before);
    if (namespace.find()) {
      String typed = namespace.group(1) == null ? namespace.group(2) : namespace.group(1);
      catalog.namespaces().stream()
          .filter(known -> known.contains(typed))
          .forEach(known -> add(known, typed, owner(catalog, known)));
    } else if (type.find()) {
      StanzaTypes.of(type.group(1)).forEach(each -> addIf(each, type.group(2), ""));
    } else if (name.find()) {
      String open = before.substring(0, name.start());
      if (name.group(1).isEmpty()) {
        names(catalog, scope(TagScan.of(open), open.length()))
            .forEach(each -> addIf(each, name.group(2), ""));
      } else {
        TagScan.of(open)
            .around(open.length())
            .ifPresent(part -> addIf(part.name() + ">", name.group(2), ""));
      }
    } else {
      Matcher attribute = ATTRIBUTE.matcher(before);
      if (attribute.find() && isBetween(attribute.group())) {
        TagScan markup = TagScan.of(before);
        String element = attribute.group(1).substring(attribute.group(1).indexOf(':') + 1);
        Set<String> written =
            WRITTEN.matcher(attribute.group()).results().map(r -> r.group(1)).collect(toSet());
        declared(catalog, scope(markup, before.length()))
            .map(names -> names.attributes(element).orElse(names.attributes()))
            .orElse(Set.of())
            .stream()
            .filter(each -> !written.contains(each))
            .forEach(each -> addIf(each, attribute.group(2), ""));
      }
    }
  }

  /** True if the end of {@code tag} is not in a value. */
  private static boolean isBetween(String tag) {
    return tag.chars().filter(c -> c == '\'').count() % 2 == 0
        && tag.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private String owner(SchemaCatalog catalog, String namespace) {
    return catalog.of(namespace).stream().map(d -> d.label()).findFirst().orElse("");
  }

  /** The namespace in force at {@code at}: the nearest one declared without a prefix. */
  private static String scope(TagScan markup, int at) {
    Optional<Part> part = markup.around(at);
    while (part.isPresent()) {
      Piece tag = part.get().startTag();
      for (Attribute attribute : markup.attributes(tag)) {
        if (attribute.name().equals("xmlns") && attribute.hasValue()) {
          return markup.text().substring(attribute.valueStart(), attribute.valueEnd());
        }
      }
      part = part.get().parent();
    }
    return "";
  }

  private Set<String> names(SchemaCatalog catalog, String namespace) {
    if (namespace.isEmpty()) {
      return new TreeSet<>(Set.of("iq", "message", "presence"));
    }
    return declared(catalog, namespace).map(DeclaredNames::elements).orElse(Set.of());
  }

  private Optional<DeclaredNames> declared(SchemaCatalog catalog, String namespace) {
    Optional<XepDocument> document = view.document();
    return document.flatMap(d -> catalog.names(namespace, d));
  }

  private void addIf(String label, String typed, String detail) {
    if (label.startsWith(typed)) {
      add(label, typed, detail);
    }
  }

  private void add(String label, String typed, String detail) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(CompletionItemKind.Value);
    item.setDetail(detail);
    if (!label.startsWith(typed)) {
      item.setFilterText(typed);
    }
    item.setSortText(String.format(Locale.ROOT, "%04d", items.size()));
    item.setTextEdit(Either.forLeft(view.edit(offset - typed.length(), offset, label)));
    items.add(item);
  }
}

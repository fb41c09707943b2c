package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Part;

/** What a text and a tree contain, by name. */
final class Symbols {
  private static final int MOST = 200;
  private static final Range TOP = new Range(new Position(0, 0), new Position(0, 0));

  private Symbols() {}

  /** The sections of a text, with their examples and tables, also if it is not well-formed. */
  static List<DocumentSymbol> of(View view) {
    List<DocumentSymbol> found = new ArrayList<>();
    view.markup().roots().forEach(root -> collect(view, root, found));
    return found;
  }

  private static void collect(View view, Part part, List<DocumentSymbol> into) {
    List<DocumentSymbol> below = into;
    Optional<DocumentSymbol> symbol = symbol(view, part);
    if (symbol.isPresent()) {
      into.add(symbol.get());
      below = new ArrayList<>();
      symbol.get().setChildren(below);
    }
    for (Part child : part.children()) {
      if (isHolder(child.name())) {
        collect(view, child, below);
      }
    }
  }

  private static boolean isHolder(String name) {
    return name.startsWith("section")
        || switch (name) {
          case "xep", "header", "revision", "example", "code", "table", "div" -> true;
          default -> false;
        };
  }

  private static Optional<DocumentSymbol> symbol(View view, Part part) {
    String name = part.name();
    if (name.startsWith("section")) {
      return Optional.of(symbol(view, part, value(view, part, "topic"), SymbolKind.Namespace));
    }
    return switch (name) {
      case "header" -> Optional.of(symbol(view, part, "header", SymbolKind.Module));
      case "revision" ->
          Optional.of(
              symbol(view, part, "version " + text(view, part, "version"), SymbolKind.Event));
      case "example" ->
          Optional.of(symbol(view, part, value(view, part, "caption"), SymbolKind.Object));
      case "table" ->
          Optional.of(symbol(view, part, value(view, part, "caption"), SymbolKind.Array));
      default -> Optional.empty();
    };
  }

  private static DocumentSymbol symbol(View view, Part part, String words, SymbolKind kind) {
    String name = words.isBlank() ? "<" + part.name() + ">" : words.strip();
    DocumentSymbol symbol =
        new DocumentSymbol(
            name,
            kind,
            view.range(part.start(), part.end()),
            view.range(part.start(), part.startTag().end()));
    String anchor = value(view, part, "anchor");
    symbol.setDetail(anchor.isEmpty() ? "" : "#" + anchor);
    return symbol;
  }

  private static String value(View view, Part part, String attribute) {
    return view.markup().attributes(part.startTag()).stream()
        .filter(a -> a.name().equals(attribute) && a.hasValue())
        .findFirst()
        .map((Attribute a) -> view.content().substring(a.valueStart(), a.valueEnd()))
        .orElse("");
  }

  private static String text(View view, Part part, String child) {
    return part.children().stream()
        .filter(c -> c.name().equals(child) && c.endTag().isPresent())
        .findFirst()
        .map(c -> view.content().substring(c.startTag().end(), c.endTag().orElseThrow().start()))
        .orElse("")
        .strip();
  }

  /** The documents and, in those that are open, the sections whose names contain {@code query}. */
  static List<WorkspaceSymbol> in(Session session, String query, Runnable check) {
    String wanted = query.toLowerCase(Locale.ROOT).strip();
    List<WorkspaceSymbol> found = new ArrayList<>();
    for (LiveTree tree : session.treesOfFolders()) {
      Corpus corpus = tree.corpus();
      for (Path file : corpus.files()) {
        check.run();
        String name = name(corpus, file);
        if (found.size() < MOST && name.toLowerCase(Locale.ROOT).contains(wanted)) {
          found.add(
              new WorkspaceSymbol(
                  name, SymbolKind.File, Either.forLeft(new Location(session.uri(file), TOP))));
        }
      }
    }
    for (OpenText text : session.texts()) {
      View view = new View(session, text, session.tree(text.file()));
      view.document().ifPresent(document -> sections(view, document, wanted, found));
    }
    return found;
  }

  private static void sections(
      View view, XepDocument document, String wanted, List<WorkspaceSymbol> found) {
    document
        .allSections()
        .filter(section -> section.topic().toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST)
        .forEach(
            section ->
                view.location(section.element().startTag())
                    .ifPresent(
                        location ->
                            found.add(
                                new WorkspaceSymbol(
                                    section.topic(),
                                    SymbolKind.Namespace,
                                    Either.forLeft(location),
                                    String.valueOf(view.file().getFileName())))));
  }

  private static String name(Corpus corpus, Path file) {
    String title =
        corpus.headerOf(file).flatMap(Header::title).map(field -> field.text()).orElse("");
    return Corpus.number(file)
            .map(number -> "XEP-" + number)
            .orElse(String.valueOf(file.getFileName()))
        + (title.isEmpty() ? "" : ": " + title);
  }
}

package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SeriesAddress;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.source.SourceSpan;

/** Where the thing that is named at a place is defined, used, and may be called otherwise. */
final class NameSearch {
  private NameSearch() {}

  /** The file of the document at an address of the series: {@code xep-0045.xml}. */
  static Path file(SeriesAddress address) {
    String name = address.path().substring(address.path().lastIndexOf('/') + 1);
    return Path.of(name.replaceAll("\\.(?:html|pdf)$", ".xml").replaceAll("[^\\w.-]", ""));
  }

  static List<Location> definition(View view, int offset) {
    return NamedPlace.at(view, offset).stream()
        .flatMap(named -> Uses.of(view, named).definitions().stream())
        .flatMap(span -> view.location(span).stream())
        .distinct()
        .toList();
  }

  static List<Location> references(View view, int offset, boolean declarations) {
    List<Location> found = new ArrayList<>();
    NamedPlace.at(view, offset)
        .ifPresent(
            named -> {
              Uses uses = Uses.of(view, named);
              if (declarations) {
                uses.definitions().forEach(s -> view.location(s).ifPresent(found::add));
              }
              uses.everywhere().forEach(s -> view.location(s).ifPresent(found::add));
            });
    return found.stream().distinct().toList();
  }

  /** The same name in this text or, if there is none, both tags of an element. */
  static List<DocumentHighlight> highlights(View view, int offset) {
    Optional<NamedPlace> named = NamedPlace.at(view, offset);
    if (named.isPresent()) {
      Uses uses = Uses.of(view, named.get());
      List<DocumentHighlight> found = new ArrayList<>();
      uses.definitions().stream()
          .filter(span -> span.file().equals(view.file()))
          .forEach(s -> found.add(highlight(view, s, DocumentHighlightKind.Write)));
      uses.here().forEach(s -> found.add(highlight(view, s, DocumentHighlightKind.Read)));
      return found;
    }
    return Nesting.pair(view, offset)
        .map(
            (Part part) -> {
              int end = part.endTag().orElseThrow().start();
              int length = part.name().length();
              return List.of(
                  new DocumentHighlight(
                      view.range(part.start() + 1, part.start() + 1 + length),
                      DocumentHighlightKind.Text),
                  new DocumentHighlight(
                      view.range(end + 2, end + 2 + length), DocumentHighlightKind.Text));
            })
        .orElse(List.of());
  }

  private static DocumentHighlight highlight(
      View view, SourceSpan span, DocumentHighlightKind kind) {
    return new DocumentHighlight(view.range(span), kind);
  }

  static Optional<PrepareRenameResult> renamable(View view, int offset) {
    return NamedPlace.at(view, offset)
        .filter(named -> named.kind().isRenamable())
        .map(
            named -> new PrepareRenameResult(view.range(named.start(), named.end()), named.name()));
  }

  /**
   * The edits that give the thing at {@code offset} another name, in all documents of the tree.
   *
   * @throws ResponseErrorException if it cannot have that name, with a sentence
   */
  static WorkspaceEdit rename(View view, int offset, String name) {
    NamedPlace named =
        NamedPlace.at(view, offset)
            .filter(found -> found.kind().isRenamable())
            .orElseThrow(() -> refused("there is no name here that can be changed"));
    Uses uses = Uses.of(view, named);
    named
        .kind()
        .objection(name)
        .ifPresent(
            why -> {
              throw refused(why);
            });
    if (uses.exists(name)) {
      throw refused("there is a " + named.kind().word() + " called '" + name + "' already");
    }
    List<SourceSpan> all = uses.renamed();
    if (all.isEmpty()) {
      throw refused("'" + named.name() + "' is not defined in a file that can be changed");
    }
    warn(view, named);
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    all.stream()
        .distinct()
        .forEach(
            span ->
                view.location(span)
                    .ifPresent(
                        place ->
                            changes
                                .computeIfAbsent(place.getUri(), u -> new ArrayList<>())
                                .add(new TextEdit(place.getRange(), name))));
    return new WorkspaceEdit(changes);
  }

  /** Links from elsewhere lead to a published anchor. */
  private static void warn(View view, NamedPlace named) {
    boolean published =
        named.kind() == NamedPlace.Kind.ANCHOR && Corpus.number(named.file()).isPresent();
    if (published) {
      view.session()
          .client()
          .showMessage(
              new MessageParams(
                  MessageType.Warning,
                  "#"
                      + named.name()
                      + " of "
                      + named.file().getFileName()
                      + " is published: links from other sites to it will no longer lead there"));
    }
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }
}

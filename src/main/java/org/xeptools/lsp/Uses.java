package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.SeriesAddress;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Piece;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/**
 * Where a thing with a name is defined and used: texts are searched, whether well-formed or not.
 */
final class Uses {
  private final View view;
  private final NamedPlace named;

  private Uses(View view, NamedPlace named) {
    this.view = view;
    this.named = named;
  }

  static Uses of(View view, NamedPlace named) {
    return new Uses(view, named);
  }

  /** The places of the name where it is defined. */
  List<SourceSpan> definitions() {
    return switch (named.kind()) {
      case ANCHOR -> source(named.file()).map(s -> anchors(s, named.name())).orElse(List.of());
      case ENTITY -> entity(named.name()).stream().map(this::nameIn).toList();
      case TERM -> List.of(new SourceSpan(named.file(), named.start(), named.end()));
      case NAMESPACE -> owner();
      case DOCUMENT -> List.of(new SourceSpan(named.file(), 0, 0));
    };
  }

  /** True if something of this kind is called {@code name} already. */
  boolean exists(String name) {
    return switch (named.kind()) {
      case ANCHOR -> source(named.file()).map(s -> !anchors(s, name).isEmpty()).orElse(false);
      case ENTITY -> entity(name).isPresent();
      case NAMESPACE -> SchemaCatalog.of(view.corpus()).has(name);
      case TERM, DOCUMENT -> false;
    };
  }

  /** The places that have to change with the name; other documents keep their namespaces. */
  List<SourceSpan> renamed() {
    List<SourceSpan> all = new ArrayList<>();
    if (named.kind() == NamedPlace.Kind.NAMESPACE) {
      all.addAll(here());
    } else {
      all.addAll(definitions());
      all.addAll(all.isEmpty() ? List.of() : everywhere());
    }
    return all;
  }

  /** The places of the name in this text where it is used. */
  List<SourceSpan> here() {
    return in(view.text().source());
  }

  /** The places of the name in all texts of the tree where it is used. */
  List<SourceSpan> everywhere() {
    if (named.kind() == NamedPlace.Kind.TERM) {
      return here();
    }
    Corpus corpus = view.corpus();
    List<SourceSpan> found = new ArrayList<>();
    boolean own =
        named.kind() == NamedPlace.Kind.ENTITY
            && entity(named.name()).filter(e -> e.span().file().equals(view.file())).isPresent();
    if (own) {
      return here();
    }
    // The files are searched for the word before they are read as texts.
    List<Path> files =
        corpus.files().parallelStream()
            .filter(file -> source(file).filter(s -> s.text().contains(named.name())).isPresent())
            .toList();
    files.forEach(file -> source(file).ifPresent(source -> found.addAll(in(source))));
    return found;
  }

  private Optional<XepSource> source(Path file) {
    return view.session().source(file);
  }

  private static List<SourceSpan> anchors(XepSource source, String name) {
    return values(source, "anchor", name::equals);
  }

  private static List<SourceSpan> values(
      XepSource source, String attribute, Predicate<String> wanted) {
    List<SourceSpan> found = new ArrayList<>();
    TagScan scan = TagScan.of(source.text());
    for (Piece piece : scan.pieces()) {
      if (!piece.name().isEmpty() && has(source, piece, attribute)) {
        for (Attribute each : scan.attributes(piece)) {
          if (each.name().equals(attribute)
              && each.hasValue()
              && wanted.test(source.text().substring(each.valueStart(), each.valueEnd()))) {
            found.add(source.span(each.valueStart(), each.valueEnd()));
          }
        }
      }
    }
    return found;
  }

  private static boolean has(XepSource source, Piece piece, String attribute) {
    int at = source.text().indexOf(attribute, piece.start());
    return at >= 0 && at < piece.end();
  }

  private List<SourceSpan> in(XepSource source) {
    return switch (named.kind()) {
      case ANCHOR -> links(source);
      case ENTITY -> matches(source, "&(" + Pattern.quote(named.name()) + ");");
      case TERM ->
          matches(source, "(?<![\\w-])(" + Pattern.quote(named.name()) + ")(?![\\w-])").stream()
              .filter(span -> span.start() != named.start() && isProse(source, span))
              .toList();
      case NAMESPACE ->
          matches(source, "(?<=['\"\\s>])(" + Pattern.quote(named.name()) + ")(?=['\"\\s<])");
      case DOCUMENT -> values(source, "url", this::leadsThere);
    };
  }

  private static boolean isProse(XepSource source, SourceSpan span) {
    TagScan scan = TagScan.of(source.text());
    return scan.at(span.start() + 1).isEmpty();
  }

  /** The fragments of the addresses that lead to the anchor. */
  private List<SourceSpan> links(XepSource source) {
    boolean same = source.path().equals(named.file()) || source.path().equals(own(named.file()));
    return values(source, "url", url -> isLink(url, same)).stream()
        .map(span -> source.span(span.end() - named.name().length(), span.end()))
        .toList();
  }

  private Path own(Path file) {
    return view.corpus().own(file);
  }

  private boolean isLink(String url, boolean same) {
    if (!url.endsWith("#" + named.name())) {
      return false;
    }
    String page = url.substring(0, url.length() - named.name().length() - 1);
    return page.isEmpty() ? same : leadsThere(page);
  }

  private boolean leadsThere(String url) {
    String page = url.indexOf('#') < 0 ? url : url.substring(0, url.indexOf('#'));
    return SeriesAddress.of(page)
            .flatMap(address -> Corpus.number(NameSearch.file(address)))
            .equals(Corpus.number(named.file()).filter(n -> !n.isEmpty()))
        && Corpus.number(named.file()).isPresent();
  }

  private static List<SourceSpan> matches(XepSource source, String pattern) {
    List<SourceSpan> found = new ArrayList<>();
    Matcher match = Pattern.compile(pattern).matcher(source.text());
    while (match.find()) {
      found.add(source.span(match.start(1), match.end(1)));
    }
    return found;
  }

  private Optional<EntityDeclaration> entity(String name) {
    return EntityGuide.of(view)
        .find(name)
        .filter(declaration -> source(declaration.span().file()).isPresent());
  }

  private SourceSpan nameIn(EntityDeclaration declaration) {
    SourceSpan span = declaration.span();
    int at =
        source(span.file())
            .map(
                source ->
                    source.text().indexOf(declaration.name(), span.start() + "<!ENTITY".length()))
            .orElse(span.start());
    return new SourceSpan(span.file(), at, at + declaration.name().length());
  }

  /** Where the schema of the namespace begins; of one without a schema, nowhere. */
  private List<SourceSpan> owner() {
    return SchemaCatalog.of(view.corpus()).of(named.name()).stream()
        .limit(1)
        .map((Definition d) -> d.listing().span(d.schema().start(), d.schema().nameEnd()))
        .toList();
  }
}

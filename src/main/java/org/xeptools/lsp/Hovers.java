package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Hover;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Requirements;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.SeriesAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.document.schema.FormatGuide;
import org.xeptools.document.schema.FormatGuide.ElementGuide;
import org.xeptools.lsp.TagScan.Attribute;
import org.xeptools.lsp.TagScan.Kind;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.lsp.TagScan.Piece;
import org.xeptools.rule.RuleInfo;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/** What is known of the thing at a place. */
final class Hovers {
  private static final Pattern RULES = Pattern.compile("\\ballow\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern XEP = Pattern.compile("\\s*(XEP-(\\d{4}))\\b");
  private static final int FAR = 300;

  private final View view;
  private final int offset;

  private Hovers(View view, int offset) {
    this.view = view;
    this.offset = offset;
  }

  /** What is known of the thing at {@code offset}, with its range. */
  static Optional<Hover> at(View view, int offset) {
    return new Hovers(view, offset).find();
  }

  private Optional<Hover> find() {
    Optional<Hover> entity = Word.entityAt(view, offset).flatMap(this::entity);
    if (entity.isPresent()) {
      return entity;
    }
    Optional<Hover> declaration = Word.declarationAt(view, offset).flatMap(this::declaration);
    if (declaration.isPresent()) {
      return declaration;
    }
    Optional<Part> around = view.markup().around(offset);
    boolean inListing =
        around.filter(Completions::isListing).isPresent()
            && !view.markup().at(offset).filter(p -> p.kind() != Kind.CDATA).isPresent();
    Optional<Hover> namespace = Word.namespaceAt(view, offset).flatMap(this::namespace);
    if (namespace.isPresent() || inListing) {
      return namespace;
    }
    Optional<Piece> piece = tagAt();
    return piece.isPresent() ? markup(piece.get()) : specification(around).or(this::requirement);
  }

  /** The XEP that a dependency, or a document that replaces another, names. */
  private Optional<Hover> specification(Optional<Part> around) {
    return around
        .filter(part -> part.name().equals("spec"))
        .flatMap(part -> specification(part.startTag().end()));
  }

  private Optional<Hover> specification(int start) {
    Matcher name = XEP.matcher(view.content()).region(start, view.content().length());
    return name.lookingAt()
        ? view.corpus()
            .header(name.group(2))
            .map(h -> hover(EntityText.xep(name.group(2), h), name.start(1), name.end(1)))
        : Optional.empty();
  }

  /** The tag at the place, or that begins or ends there. */
  private Optional<Piece> tagAt() {
    return view.markup().at(offset).or(() -> view.markup().at(offset + 1));
  }

  private Optional<Hover> markup(Piece piece) {
    return switch (piece.kind()) {
      case START_TAG, EMPTY_TAG -> tag(piece);
      case END_TAG -> element(piece.name(), piece.start() + 2);
      case INSTRUCTION -> rule(piece);
      default -> Optional.empty();
    };
  }

  private Optional<Hover> tag(Piece tag) {
    int nameEnd = tag.start() + 1 + tag.name().length();
    if (offset <= nameEnd) {
      return element(tag.name(), tag.start() + 1);
    }
    for (Attribute attribute : view.markup().attributes(tag)) {
      int end = attribute.start() + attribute.name().length();
      if (offset >= attribute.start() && offset <= end) {
        return FormatGuide.get()
            .element(tag.name())
            .map(guide -> guide.attributes().get(attribute.name()))
            .filter(guide -> !guide.meaning().isEmpty())
            .map(
                guide ->
                    hover(
                        "`" + guide.name() + "`: " + Markdown.plain(guide.meaning()),
                        attribute.start(),
                        end));
      }
      if (attribute.hasValue()
          && offset >= attribute.valueStart()
          && offset <= attribute.valueEnd()) {
        return value(attribute);
      }
    }
    return Optional.empty();
  }

  private Optional<Hover> element(String name, int start) {
    return FormatGuide.get()
        .element(name)
        .map(ElementGuide::meaning)
        .filter(meaning -> !meaning.isEmpty())
        .map(
            meaning ->
                hover(
                    "`<" + name + ">`: " + Markdown.plain(meaning), start, start + name.length()));
  }

  private Optional<Hover> value(Attribute attribute) {
    String value = view.content().substring(attribute.valueStart(), attribute.valueEnd());
    if (!attribute.name().equals("url")) {
      return Optional.empty();
    }
    return target(value).map(text -> hover(text, attribute.valueStart(), attribute.valueEnd()));
  }

  /** What an address in the series leads to. */
  private Optional<String> target(String address) {
    Corpus corpus = view.corpus();
    if (address.startsWith("#")) {
      return view.document().flatMap(d -> place(d, address.substring(1)));
    }
    Optional<SeriesAddress> target = SeriesAddress.of(address, corpus.isInInbox(view.file()));
    Optional<String> number =
        target.flatMap(t -> Corpus.number(Path.of(t.path().replaceAll("\\.html$", ".xml"))));
    Optional<String> text =
        number.flatMap(n -> corpus.header(n).map(header -> EntityText.xep(n, header)));
    Optional<String> place =
        number
            .filter(n -> !target.get().fragment().isEmpty())
            .flatMap(corpus::linked)
            .flatMap(d -> place(d, target.get().fragment()));
    return text.map(t -> t + place.map(p -> "\n\n" + p).orElse(""));
  }

  private static Optional<String> place(XepDocument document, String id) {
    Optional<String> section =
        document
            .allSections()
            .filter(s -> document.anchors().id(s.element()).filter(id::equals).isPresent())
            .findFirst()
            .map(
                s ->
                    "§ "
                        + document.anchors().number(s.element()).orElse("")
                        + " "
                        + Markdown.plain(s.topic()));
    return section.or(
        () ->
            document.listings().stream()
                .filter(l -> document.anchors().id(l.element()).filter(id::equals).isPresent())
                .findFirst()
                .map(
                    l ->
                        "Example "
                            + document.anchors().number(l.element()).orElse("")
                            + ". "
                            + Markdown.plain(l.caption())));
  }

  private Optional<Hover> entity(Word word) {
    EntityGuide guide = EntityGuide.of(view);
    return guide
        .find(word.text())
        .map(
            declaration ->
                hover(EntityText.of(guide, declaration), word.start() - 1, word.end() + 1));
  }

  /** What is said of a reference, where the entity is declared. */
  private Optional<Hover> declaration(Word word) {
    EntityGuide guide = EntityGuide.of(view);
    return guide
        .find(word.text())
        .map(entity -> hover(EntityText.of(guide, entity), word.start(), word.end()));
  }

  private Optional<Hover> namespace(Word word) {
    SchemaCatalog catalog = SchemaCatalog.of(view.corpus());
    List<Definition> owners = catalog.of(word.text());
    if (owners.isEmpty()) {
      String rfc = SchemaCatalog.sourceOfRfc(word.text());
      return rfc.isEmpty()
          ? Optional.empty()
          : Optional.of(
              hover("`" + word.text() + "` is defined in " + rfc + ".", word.start(), word.end()));
    }
    Definition owner = owners.get(0);
    String title =
        Corpus.number(owner.file())
            .flatMap(view.corpus()::header)
            .map(h -> ": " + Markdown.plain(EntityGuide.text(h.title())))
            .orElse("");
    return Optional.of(
        hover(
            "`" + word.text() + "` is defined in **" + owner.label() + title + "**.",
            word.start(),
            word.end()));
  }

  private Optional<Hover> rule(Piece instruction) {
    Matcher rules = RULES.matcher(view.content().substring(instruction.start(), instruction.end()));
    if (!rules.find()) {
      return Optional.empty();
    }
    Matcher name = Pattern.compile("[^\\s,]+").matcher(rules.group(1));
    while (name.find()) {
      int start = instruction.start() + rules.start(1) + name.start();
      int end = start + name.group().length();
      if (offset >= start && offset <= end) {
        return view.session().rules().info(name.group()).map(r -> hover(text(r), start, end));
      }
    }
    return Optional.empty();
  }

  private static String text(RuleInfo rule) {
    return "`"
        + rule.id()
        + "`: "
        + Markdown.plain(rule.summary())
        + ".\n\n"
        + (rule.citation().url().isEmpty()
            ? rule.citation().text()
            : "[" + rule.citation().text() + "](" + rule.citation().url() + ")");
  }

  /** The requirement of the sentence with the keyword at the place. */
  private Optional<Hover> requirement() {
    Optional<XepDocument> document = view.current();
    int from = Math.max(0, offset - FAR);
    int to = Math.min(view.content().length(), offset + FAR);
    Matcher word = Requirements.WORDS.matcher(view.content()).region(from, to);
    word.useTransparentBounds(true);
    while (document.isPresent() && word.find()) {
      if (offset >= word.start() && offset <= word.end()) {
        int start = word.start();
        int end = word.end();
        return Requirements.of(document.get())
            .at(start)
            .map(
                keyword ->
                    hover(
                        keyword.requirement().map(Hovers::text).orElse("")
                            + "A keyword of RFC 2119, level "
                            + keyword.level()
                            + ".",
                        start,
                        end));
      }
    }
    return Optional.empty();
  }

  private static String text(Requirement requirement) {
    String lead = requirement.lead().isEmpty() ? "" : Markdown.plain(requirement.lead()) + " ";
    return "`#" + requirement.id() + "`: " + lead + Markdown.plain(requirement.text()) + "\n\n";
  }

  private Hover hover(String markdown, int start, int end) {
    return new Hover(Markdown.of(markdown), view.range(start, end));
  }
}

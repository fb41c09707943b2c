package org.xeptools.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xeptools.act.OwnPlaceholders.Numbered;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.ParseResult;
import org.xeptools.document.SeriesAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Transition;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** A ProtoXEP is accepted: it gets a number, a status, a version and an entity. */
public final class Publication implements EditorAct {
  private static final Pattern ABOVE =
      Pattern.compile("(['\"])\\.\\./(?=xep\\.(?:ent|dtd|xsl)\\1)");
  private static final int SHOWN = 10;

  private final Path draft;
  private final String name;
  private final Map<String, Numbered> family;
  private final Terms terms;
  private final BaseFacts base;
  private final boolean points;

  private Publication(
      Path draft,
      String name,
      Map<String, Numbered> family,
      Terms terms,
      BaseFacts base,
      boolean points) {
    this.draft = draft;
    this.name = name;
    this.family = family;
    this.terms = terms;
    this.base = base;
    this.points = points;
  }

  /**
   * The acceptance of {@code drafts} of {@code tree}, which get the next numbers in this order.
   *
   * @param points true to write into each ProtoXEP where it lives now
   */
  public static List<EditorAct> of(
      List<Path> drafts, Corpus tree, Terms terms, BaseFacts base, boolean points) {
    Map<String, Numbered> family = new LinkedHashMap<>();
    int next = new NextNumber(tree, base).number();
    for (Path draft : drafts) {
      Optional<Header> header = tree.read(draft).document().map(XepDocument::header);
      if (header.isPresent() && accepted(header.get(), tree).isEmpty()) {
        String number = String.format(Locale.ROOT, "%04d", next++);
        String title = header.get().title().map(Field::text).orElse("");
        family.put(stem(draft), new Numbered(stem(draft), title, number));
      }
    }
    return drafts.stream()
        .<EditorAct>map(
            draft -> new Publication(draft, tree.name(draft), family, terms, base, points))
        .toList();
  }

  /** The published document that has the title of a ProtoXEP. */
  private static Optional<String> accepted(Header draft, Corpus tree) {
    return draft
        .title()
        .map(Field::text)
        .filter(title -> !title.isEmpty())
        .flatMap(title -> tree.stated().withTitle(title).stream().findFirst())
        .flatMap(Corpus::number);
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.xml$", "");
  }

  @Override
  public String subject() {
    return name;
  }

  @Override
  public Outcome plan(Corpus tree) {
    ParseResult read = tree.read(draft);
    if (read.document().isEmpty()) {
      return refused(" cannot be read; xep check " + draft + " says why");
    }
    XepDocument document = read.document().get();
    Optional<String> known = accepted(document.header(), tree);
    if (known.isPresent()) {
      return new Settled(name + " was accepted as XEP-" + known.get() + " already; nothing to do");
    }
    Optional<Refused> refusal =
        new NextNumber(tree, base)
            .refusal()
            .or(() -> wrongState(document))
            .or(() -> HeaderEdits.obstacle(document, name))
            .or(() -> vote(document.header()))
            .or(() -> SeriesEntities.of(tree).flatMap(SeriesEntities::obstacle));
    return refusal.isPresent() ? refusal.get() : planned(document, tree);
  }

  private Refused refused(String what) {
    return new Refused(name + what);
  }

  private Optional<Refused> wrongState(XepDocument document) {
    Header header = document.header();
    if (header.status().filter(status -> status == Status.PROTOXEP).isEmpty()) {
      return Optional.of(
          refused(
              " is no "
                  + Status.PROTOXEP.pageName()
                  + ": its status is "
                  + header.statusText().map(Field::text).orElse("missing")));
    }
    return target(header).isPresent()
        ? Optional.empty()
        : Optional.of(
            refused(
                " has the type '"
                    + header.typeText().map(Field::text).orElse("")
                    + "', which cannot be accepted; correct it first"));
  }

  private static Optional<Status> target(Header header) {
    return header
        .type()
        .filter(type -> !type.isLegacy())
        .flatMap(
            type ->
                Lifecycle.legal(type)
                    .filter(step -> step.from() == Status.PROTOXEP)
                    .map(Transition::to)
                    .findFirst());
  }

  /** The Editor alone accepts what the Editor approves. */
  private Optional<Refused> vote(Header header) {
    boolean alone = header.approver().filter(body -> body == Approver.EDITOR).isPresent();
    return alone && terms.approved().isEmpty()
        ? Optional.empty()
        : terms.faultOfVote(Terms.body(header)).map(Refused::new);
  }

  private Plan planned(XepDocument document, Corpus tree) {
    Header header = document.header();
    Numbered own = family.get(stem(draft));
    Status status = target(header).orElseThrow();
    XepSource source = document.source();
    HeaderEdits edits = new HeaderEdits(document);
    edits.set(header.number().orElseThrow(), own.number());
    edits.set(header.statusText().orElseThrow(), status.sourceName());
    header.interim().ifPresent(edits::remove);
    String version =
        Lifecycle.version(Status.PROTOXEP, status, Optional.empty()).orElseThrow().text();
    edits.addRevision(
        version, terms.today(), terms.initials(), RemarkText.of(remark(header, status)));
    OwnPlaceholders placeholders = new OwnPlaceholders(document, own, family);
    placeholders.edits().stream().filter(edit -> isFree(edit, edits.edits())).forEach(edits::add);
    fromAbove(document).forEach(edits::add);
    Path path = tree.folder().resolve("xep-" + own.number() + ".xml");
    List<PlannedFile> files = new ArrayList<>();
    PlannedFile copy = PlannedFile.copied(source, path, edits.edits());
    files.add(copy);
    List<String> next = new ArrayList<>();
    SeriesEntities.of(tree)
        .ifPresentOrElse(
            entities ->
                entities
                    .with(new TreeMap<>(Map.of(own.number(), own.title())))
                    .ifPresent(files::add),
            () -> next.add("the tree has no xep.ent, so no entity was added"));
    if (points) {
      files.add(pointing(document, own));
    }
    next.addAll(left(placeholders, source));
    return new Plan(
        Named.label(own.number()),
        files,
        message(header, own, status),
        Optional.of(draft),
        List.of(),
        next);
  }

  /** False if the header's own edit is at the same place: the literal of the number's entity. */
  private static boolean isFree(Edit edit, List<Edit> others) {
    return others.stream().noneMatch(other -> Edits.meet(edit, other));
  }

  private String remark(Header header, Status status) {
    return terms
        .remark()
        .orElseGet(
            () ->
                "Accepted as "
                    + status.pageName()
                    + terms
                        .approved()
                        .map(day -> " by vote of the " + Terms.body(header) + " on " + day)
                        .orElse(" by the " + Approver.EDITOR.sourceName())
                    + ".");
  }

  private Message message(Header header, Numbered own, Status status) {
    String subject =
        Named.label(own.number()) + ": Accept \"" + own.title() + "\" as " + status.pageName();
    Message message = terms.signed(Message.of(subject), Terms.body(header));
    return message.with("Source", name);
  }

  /** {@code ../xep.ent}, which a file beside xep.ent calls {@code xep.ent}. */
  private static List<Edit> fromAbove(XepDocument document) {
    XepSource source = document.source();
    int end = document.root().startTag().start();
    return ABOVE
        .matcher(source.text().substring(0, end))
        .results()
        .map(found -> new Edit(source.span(found.start() + 1, found.end()), ""))
        .toList();
  }

  private static PlannedFile pointing(XepDocument document, Numbered own) {
    XepSource source = document.source();
    int at = document.root().startTag().start();
    String comment =
        "<!-- Accepted as "
            + Named.label(own.number())
            + ": "
            + SeriesAddress.ROOT
            + "xep-"
            + own.number()
            + ".html -->";
    return PlannedFile.edited(
        source, List.of(new Edit(source.span(at, at), comment + source.lineEnd())));
  }

  private List<String> left(OwnPlaceholders placeholders, XepSource source) {
    List<SourceSpan> all = placeholders.left();
    List<String> told = new ArrayList<>();
    for (SourceSpan span : all.subList(0, Math.min(SHOWN, all.size()))) {
      int line = source.startOf(span).line();
      told.add(
          "line "
              + line
              + " of "
              + name
              + " has the placeholder '"
              + source.text().substring(Math.max(0, span.start() - "XEP-".length()), span.end())
              + "', which may mean another document; it was kept");
    }
    if (all.size() > SHOWN) {
      told.add((all.size() - SHOWN) + " more placeholders were kept");
    }
    return told;
  }
}

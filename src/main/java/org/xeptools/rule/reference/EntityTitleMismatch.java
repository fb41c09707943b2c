package org.xeptools.rule.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.EntityDeclaration;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The tree's xep.ent gives a document another title than it has. */
final class EntityTitleMismatch implements CorpusRule {
  private static final Pattern LINK =
      Pattern.compile("<link\\b[^>]*>\\s*(.*?)\\s*\\(XEP-\\d{4}\\)\\s*</link>", Pattern.DOTALL);
  private static final Pattern NOTE =
      Pattern.compile(
          "<note>\\s*XEP-\\d{4}:\\s*([^<]*?)\\s*\\.?\\s*(?:&lt;)?\\s*<", Pattern.DOTALL);

  private static final Pattern SHORT_FORM = Pattern.compile("\\s*\\(\\w+\\)$");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "entity-title-mismatch",
        Group.REFERENCE,
        Severity.WARNING,
        Bite.LIVING,
        "The entity of a XEP shows the XEP's title",
        Citation.practice("the editors' care for xep.ent"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Field title = document.header().title().orElse(null);
    String number = document.header().number().map(Field::text).orElse("");
    if (title == null || !corpus.published().containsKey(number)) {
      return Stream.empty();
    }
    return corpus.entity("xep" + number).stream().limit(1).flatMap(e -> compare(title, e));
  }

  private Stream<Finding> compare(Field title, EntityDeclaration entity) {
    String text = entity.text().orElse("");
    Optional<String> link = shown(LINK, text).filter(t -> !t.equals(title.text()));
    Optional<String> note =
        shown(NOTE, text).filter(t -> !t.startsWith(title.text()) && !title.text().equals(t + "."));
    return Stream.concat(
        link.stream().map(t -> other(title, entity, t, "")),
        note.filter(t -> !Optional.of(t).equals(link)).stream()
            .map(t -> other(title, entity, t, " in its footnote")));
  }

  private static Optional<String> shown(Pattern form, String text) {
    Matcher found = form.matcher(text);
    return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
  }

  private Finding other(Field title, EntityDeclaration entity, String shown, String where) {
    String message =
        "the title is '"
            + title.text()
            + "', but &"
            + entity.name()
            + "; shows '"
            + shown
            + "'"
            + where;
    Finding finding =
        finding(title.span(), message).with(Note.at(entity.span(), "The entity is declared here"));
    return core(shown).equals(core(title.text())) ? finding.with(Severity.NOTE) : finding;
  }

  /** Without its short form in brackets, without capitals: what readers would not miss. */
  private static String core(String title) {
    return SHORT_FORM.matcher(title).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String plain(String markup) {
    return markup
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&apos;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}

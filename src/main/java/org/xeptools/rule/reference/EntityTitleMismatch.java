package org.xeptools.rule.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.EntityRule;

/** The tree's xep.ent gives a document a wrong title. */
final class EntityTitleMismatch implements EntityRule {
  private static final Pattern LINK =
      Pattern.compile("<link\\b[^>]*>\\s*(.*?)\\s*\\(XEP-\\d{4}\\)\\s*</link>", Pattern.DOTALL);
  private static final Pattern NOTE =
      Pattern.compile(
          "<note>\\s*XEP-\\d{4}:\\s*([^<]*?)\\s*\\.?\\s*(?:&lt;)?\\s*<", Pattern.DOTALL);

  private static final Pattern SHORT_FORM = Pattern.compile("\\s*\\(\\w+\\)$");

  @Override
  public Stream<Finding> check(EntityList list, Corpus corpus) {
    return XepEntity.of(list, corpus)
        .flatMap(
            entity ->
                entity.header().flatMap(Header::title).stream()
                    .flatMap(title -> compare(list, entity, title)));
  }

  private Stream<Finding> compare(EntityList list, XepEntity entity, Field title) {
    String text = entity.markup(list);
    Optional<Shown> link = shown(LINK, text).filter(t -> !t.title().equals(title.text()));
    Optional<Shown> note =
        shown(NOTE, text)
            .filter(t -> !t.title().startsWith(title.text()))
            .filter(t -> !title.text().equals(t.title() + "."));
    return link.or(() -> note).stream()
        .map(
            shown -> {
              boolean both = link.isPresent() && note.isPresent();
              return other(
                  list,
                  entity,
                  title,
                  shown,
                  link.isEmpty() ? " in its footnote" : both ? " in its link and footnote" : "");
            });
  }

  /** The title in an entity, and its place. */
  private record Shown(String title, int start, int end) {}

  private static Optional<Shown> shown(Pattern form, String text) {
    Matcher found = form.matcher(text);
    return found.find()
        ? Optional.of(new Shown(plain(found.group(1)), found.start(1), found.end(1)))
        : Optional.empty();
  }

  private Finding other(EntityList list, XepEntity entity, Field title, Shown shown, String where) {
    String message =
        entity.reference()
            + " shows '"
            + shown.title()
            + "'"
            + where
            + ", but the title of XEP-"
            + entity.number()
            + " is '"
            + title.text()
            + "'";
    Finding finding =
        finding(entity.place(list, shown.start(), shown.end()), message)
            .with(Note.at(title.span(), "The title is written here"));
    return entity.weigh(
        core(shown.title()).equals(core(title.text())) ? finding.with(milder()) : finding, this);
  }

  /**
   * The title without its short form in brackets and without capitals, which do not matter to
   * readers.
   */
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
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}

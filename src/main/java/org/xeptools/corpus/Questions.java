package org.xeptools.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.facts.Key;

/** The questions about the files of a tree, their headers and anchors. */
final class Questions {
  private static final String NONE = "none";

  /** In bytes; longer than any header up to its revisions. */
  private static final int BEGINNING = 65_536;

  /** Everything, for what has no question of its own. */
  static final Question WHOLE = new Question("tree", (corpus, subject) -> whole(corpus));

  static final Question NAMES = new Question("names", (corpus, subject) -> names(corpus));

  /** Whether a number is published. */
  static final Question PUBLISHED =
      new Question(
          "published", (corpus, number) -> String.valueOf(corpus.published().containsKey(number)));

  static final Question LAST =
      new Question("last", (corpus, number) -> String.valueOf(corpus.isLast(number)));

  static final Question LACKED =
      new Question("lacked", (corpus, number) -> String.valueOf(corpus.lacks(number)));

  /** Whether there are published documents beside the inbox. */
  static final Question SERIES =
      new Question("series", (corpus, subject) -> String.valueOf(!corpus.published().isEmpty()));

  static final Question ALIKE =
      new Question(
          "alike",
          (corpus, file) -> corpus.name(corpus.calledAlike(corpus.folder().resolve(file))));

  /** A document with its declarations. */
  static final Question DOCUMENT =
      new Question("document", (corpus, file) -> document(corpus, corpus.folder().resolve(file)));

  static final Question NUMBERED =
      new Question(
          "numbered",
          (corpus, number) ->
              published(corpus, number).map(file -> document(corpus, file)).orElse(NONE));

  /** The header of a published document, without its revisions. */
  static final Question HEADER =
      new Question(
          "header",
          (corpus, number) ->
              published(corpus, number).map(file -> header(corpus, file)).orElse(NONE));

  /** The anchors and numbers of a published document. */
  static final Question ANCHORS =
      new Question(
          "anchors",
          (corpus, number) ->
              published(corpus, number)
                  .map(file -> LinkableParts.of(corpus, file).digest())
                  .orElse(NONE));

  static final Question SHORTNAME =
      new Question(
          "shortname",
          (corpus, name) ->
              String.join(
                  " ", corpus.stated().withShortname(name).stream().map(corpus::name).toList()));

  static final Question TITLE =
      new Question("title", (corpus, title) -> String.valueOf(corpus.stated().isTitle(title)));

  static final Question SUPERSEDING =
      new Question(
          "superseding", (corpus, number) -> corpus.stated().superseding(number).toString());

  static final Question SUPERSEDED =
      new Question(
          "superseded", (corpus, number) -> corpus.stated().supersededBy(number).toString());

  static final Question DECLARED =
      new Question(
          "declared",
          (corpus, subject) ->
              Stream.of("xep.ent", "xep.dtd")
                  .map(
                      name ->
                          corpus
                              .declarations(name)
                              .map(file -> corpus.contents().of(file))
                              .orElse(NONE))
                  .toList()
                  .toString());

  static final Question SIGS =
      new Question(
          "sigs", (corpus, subject) -> corpus.sigsFile().map(corpus.contents()::of).orElse(NONE));

  /** All of them. */
  static final List<Question> ALL =
      List.of(
          WHOLE,
          NAMES,
          PUBLISHED,
          LAST,
          LACKED,
          SERIES,
          ALIKE,
          DOCUMENT,
          NUMBERED,
          HEADER,
          ANCHORS,
          SHORTNAME,
          TITLE,
          SUPERSEDING,
          SUPERSEDED,
          DECLARED,
          SIGS);

  private Questions() {}

  private static String names(Corpus corpus) {
    return Key.of("names")
        .with(Stream.concat(corpus.files().stream(), corpus.others().stream()).map(corpus::name))
        .text();
  }

  private static String whole(Corpus corpus) {
    Key key = Key.of("whole").with(names(corpus));
    corpus.files().forEach(file -> key.with(document(corpus, file)));
    corpus
        .doapFiles()
        .keySet()
        .forEach(file -> key.with(corpus.name(file)).with(corpus.contents().of(file)));
    return key.with(DECLARED.answer().apply(corpus, ""))
        .with(SIGS.answer().apply(corpus, ""))
        .text();
  }

  private static Optional<Path> published(Corpus corpus, String number) {
    return Optional.ofNullable(corpus.published().get(number));
  }

  private static String document(Corpus corpus, Path file) {
    return corpus.contents().of(file) + corpus.contents().declaredFor(file);
  }

  private static String header(Corpus corpus, Path file) {
    try {
      byte[] bytes = corpus.tree().read(file, BEGINNING);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int revisions = text.indexOf("<revision");
      int end = revisions < 0 ? text.indexOf("</header>") : revisions;
      return end < 0
          ? document(corpus, file)
          : Key.of(text.substring(0, end)).text() + corpus.contents().declaredFor(file);
    } catch (IOException e) {
      return NONE;
    }
  }
}

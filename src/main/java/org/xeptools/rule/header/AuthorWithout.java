package org.xeptools.rule.header;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.Rule;

/**
 * A value that an author lacks; a rule for each row of {@link #all}.
 *
 * @param id the rule's name
 * @param lacks true for an author without it
 * @param value the name of its element
 * @param words the words of the message: {@code no JID}
 */
record AuthorWithout(
    String id, Predicate<Author> lacks, Function<Author, Optional<Field>> value, String words)
    implements DocumentRule {

  static Stream<Rule> all() {
    return Stream.of(
        new AuthorWithout(
            "author-without-email",
            author -> Contact.exists(author) && !Contact.has(author.email()),
            Author::email,
            "no email address"),
        new AuthorWithout(
            "author-without-jid",
            author -> Contact.exists(author) && !Contact.has(author.jid()),
            Author::jid,
            "no JID"),
        new AuthorWithout(
            "author-without-contact",
            author -> !Contact.exists(author),
            author -> Optional.empty(),
            "neither email address nor JID nor web page"));
  }

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().authors().stream()
        .filter(lacks)
        .map(
            author ->
                finding(
                    Contact.gap(author, value.apply(author)),
                    Contact.name(author) + " has " + words));
  }
}

package org.xeptools.rule.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Mark;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Comment;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** A text is unfinished. */
final class UnfinishedText implements DocumentRule {
  private static final Pattern MARK =
      Pattern.compile(
          "\\b(?:TODO|To[Dd]o(?=:)|FIXME|XXX|TBD|Tbd|tbd|TBC|T\\.B\\.D\\.|(?i:lorem ipsum))(?!\\w)|\\?\\?\\?");

  private static final Pattern ONLY =
      Pattern.compile(
          "\\s*(TODO|To[Dd]o|FIXME|XXX|TBD|Tbd|tbd|TBC|T\\.B\\.D|To be (?:done|written|determined|defined|added))[\\s.:!…]*");

  private static final Trigger TRIGGER =
      new Trigger(MARK, "todo", "fixme", "xxx", "tbd", "tbc", "lorem");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Stream<Finding> inText =
        document
            .prose()
            .body()
            .flatMap(
                passage ->
                    passage.has(Mark.DOUBLE) && passage.text().value().contains("???")
                        ? Spot.all(passage, MARK)
                        : TRIGGER.isIn(passage) ? TRIGGER.all(passage) : Stream.empty())
            .filter(spot -> spot.isWritten(document) && !isName(spot))
            .map(spot -> finding(spot.span(), "'" + spot.text() + "' is left in the text"));
    boolean commented = document.source().text().contains("<!--");
    Stream<Finding> inComments =
        (commented ? comments(document.root()) : Stream.<Comment>empty())
            .filter(comment -> MARK.matcher(comment.text()).find())
            .map(
                comment ->
                    finding(comment.span(), "a comment marks unfinished text").with(milder()));
    Stream<Finding> alone =
        document
            .allSections()
            .filter(section -> RequiredSections.isOne(section.topic()))
            .flatMap(section -> onlyMark(document, section).stream());
    boolean advanced =
        document.header().status().filter(s -> s == Status.PROPOSED || s.isApproved()).isPresent();
    List<Finding> whole = alone.toList();
    Set<SourceSpan> told = whole.stream().map(Finding::span).collect(Collectors.toSet());
    return Stream.concat(
        whole.stream(),
        Stream.concat(inText, inComments)
            .filter(f -> !told.contains(f.span()))
            .map(finding -> advanced ? finding : finding.with(milder())));
  }

  /** True for a required section on considerations that has only the mark. */
  private Optional<Finding> onlyMark(XepDocument document, Section section) {
    MappedText text = section.element().text();
    Matcher only = ONLY.matcher(text.value());
    if (!only.matches()) {
      return Optional.empty();
    }
    boolean proposal = document.header().status().filter(s -> s != Status.PROTOXEP).isEmpty();
    return Optional.of(
        finding(
                text.span(only.start(1), only.end(1)),
                "the section '"
                    + section.topic()
                    + "' says only '"
                    + only.group(1)
                    + "'; say what there is to consider, or that there is nothing")
            .with(proposal ? graver() : info().severity()));
  }

  private static Stream<Comment> comments(Element root) {
    return root.tree()
        .flatMap(element -> element.children().stream())
        .filter(Comment.class::isInstance)
        .map(Comment.class::cast);
  }

  /** True for a value of the protocol, or a word that is the subject itself. */
  private static boolean isName(Spot spot) {
    return spot.isQuoted()
        || "'-_/:.<=#".indexOf(spot.before()) >= 0
        || "'-_/=>".indexOf(spot.after()) >= 0;
  }
}

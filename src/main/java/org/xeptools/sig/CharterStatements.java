package org.xeptools.sig;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.settings.SigDetails.Deliverable;

/**
 * The statements of a charter about people and places, in its own words: sentences and addresses.
 *
 * @param leaders the sentences about its leaders
 * @param meetings the sentences about its meetings
 * @param reporting the sentences about the body that it reports to
 * @param list the address of its mailing list
 * @param room the address of its chat room
 * @param archive the address of the list's archive
 * @param deliverables the items of the section on deliverables
 */
public record CharterStatements(
    List<Statement> leaders,
    List<Statement> meetings,
    List<Statement> reporting,
    Optional<String> list,
    Optional<String> room,
    Optional<String> archive,
    List<Deliverable> deliverables) {
  private static final Pattern LEADERS =
      Pattern.compile(
          "(?i)\\b(leaders?|led by|leads the|chairs?|chaired|co-?chairs?|facilitators?)\\b");
  private static final Pattern MEETINGS =
      Pattern.compile("(?i)\\b(meetings?|meets|met in|every \\w+day)\\b");

  /** Parts that every document has, and that say little about the group. */
  private static final Pattern CONSIDERATIONS = Pattern.compile("(?i)\\bconsiderations\\b");

  private static final Pattern REPORTING = Pattern.compile("(?i)\\breports? (?:directly )?to\\b");
  private static final Pattern BODY =
      Pattern.compile(
          "\\breports? (?:directly )?to (?:the )?(\\p{Lu}[\\w'-]*(?: (?:of )?\\p{Lu}[\\w'-]*)*)"
              + "(?: and (?:the )?(\\p{Lu}[\\w'-]*(?: (?:of )?\\p{Lu}[\\w'-]*)*))?");

  /**
   * A sentence of the charter.
   *
   * @param text its words
   * @param anchor the id of its section, "" if that has none
   */
  public record Statement(String text, String anchor) {}

  public CharterStatements {
    leaders = List.copyOf(leaders);
    meetings = List.copyOf(meetings);
    reporting = List.copyOf(reporting);
    deliverables = List.copyOf(deliverables);
  }

  /** The statements in {@code document}. */
  static CharterStatements of(XepDocument document) {
    List<Statement> sentences = new ArrayList<>();
    GroupPlaces places = new GroupPlaces();
    document.sections().stream()
        .filter(section -> !CONSIDERATIONS.matcher(section.topic()).find())
        .flatMap(Section::tree)
        .forEach(
            section -> {
              String anchor = id(document.anchors(), section);
              CharterText.blocks(section.element())
                  .forEach(
                      block -> {
                        String text = CharterText.of(block);
                        for (String sentence : CharterText.sentences(text)) {
                          sentences.add(new Statement(sentence, anchor));
                        }
                        places.take(block, text);
                      });
            });
    return new CharterStatements(
        matching(sentences, LEADERS),
        matching(sentences, MEETINGS),
        matching(sentences, REPORTING),
        places.list(),
        places.room(),
        places.archive(),
        CharterDeliverables.of(document));
  }

  /** The names of the bodies that the group reports to, from the sentences about that. */
  public List<String> bodies() {
    return reporting.stream()
        .flatMap(statement -> BODY.matcher(statement.text()).results())
        .flatMap(names -> Stream.of(names.group(1), names.group(2)))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static String id(Anchors anchors, Section section) {
    return anchors.id(section.element()).orElse("").replaceAll("\\s", "-");
  }

  private static List<Statement> matching(List<Statement> sentences, Pattern pattern) {
    return sentences.stream().filter(s -> pattern.matcher(s.text()).find()).distinct().toList();
  }
}

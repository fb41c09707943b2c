package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;

/** What rules cite is there, under the name by which they cite it. */
@Tag("corpus")
class CitationTest {
  private static final Pattern XEP = Pattern.compile("XEP-(\\d{4}) § (.+)");
  private static final Pattern ADDRESS = Pattern.compile(".*/xep-(\\d{4})\\.html(?:#(.+))?");

  @Test
  void everySectionThatIsCitedExists() throws Exception {
    Corpus corpus = SharedCorpus.tree();
    List<String> wrong = new ArrayList<>();
    int cited = 0;
    for (RuleInfo rule : Rules.on(SharedCorpus.DATE).known()) {
      Citation citation = rule.citation();
      Matcher title = XEP.matcher(citation.text());
      if (!title.matches()) {
        continue;
      }
      cited++;
      Matcher address = ADDRESS.matcher(citation.url());
      Optional<XepDocument> document = corpus.document(title.group(1));
      boolean right =
          address.matches()
              && address.group(1).equals(title.group(1))
              && document
                  .map(d -> has(d, Optional.ofNullable(address.group(2)), title.group(2)))
                  .orElse(false);
      if (!right) {
        wrong.add(rule.id() + ": " + citation);
      }
    }
    assertThat(cited).isGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  private static boolean has(XepDocument document, Optional<String> anchor, String topic) {
    return document
        .allSections()
        .filter(
            section -> anchor.isEmpty() || section.element().value("anchor").equals(anchor.get()))
        .map(Section::topic)
        .anyMatch(topic::equals);
  }
}

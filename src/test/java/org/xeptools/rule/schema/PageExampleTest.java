package org.xeptools.rule.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.Rule;
import org.xeptools.rule.RulePage;

/** The example on the page of each rule that needs a schema is one that the rule reports. */
class PageExampleTest {
  private static final Pattern BLOCK = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern MESSAGE = Pattern.compile("The finding is: `([^`]+)`");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examplesAreReported() {
    return SchemaRules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> isReported(rule)));
  }

  private void isReported(Rule rule) throws IOException {
    String page = RulePage.text(rule.info());
    List<Finding> found = ((CorpusRule) rule).check(read(page), corpus()).toList();
    assertThat(found).as("the findings of %s in the example on its page", rule.id()).isNotEmpty();
    Matcher message = MESSAGE.matcher(page);
    if (message.find()) {
      assertThat(found).extracting(Finding::message).contains(message.group(1));
    }
  }

  private Corpus corpus() throws IOException {
    return Corpus.of(folder, new XepReader());
  }

  private XepDocument read(String page) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      String kind = block.group(1).contains("<xs:schema") ? "code" : "example";
      blocks.add("<" + kind + "><![CDATA[\n" + block.group(1) + "]]></" + kind + ">");
    }
    assertThat(blocks).as("blocks of XML on the page").isNotEmpty();
    Path file = folder.resolve("xep-9001.xml");
    Files.writeString(
        file,
        "<xep><header><title>Tides</title><status>Experimental</status></header>"
            + "<section1 topic='Tides' anchor='tides'>"
            + String.join("", blocks)
            + "</section1></xep>");
    return new XepReader().read(file).document().orElseThrow();
  }
}

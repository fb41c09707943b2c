package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.source.XepSource;

/** What holds of fixes, whatever has befallen a document. */
class FixedDocumentPropertyTest {
  private static final Path SOURCES = Path.of("xep-sources");
  private static final RuleSet RULES = Rules.on(LocalDate.of(2026, 11, 25));

  /** What hands do to documents. */
  private static final List<String[]> SLIPS =
      List.of(
          new String[] {"%ents;", ""},
          new String[] {"<!ENTITY % ents SYSTEM 'xep.ent'>", ""},
          new String[] {"<p>", ""},
          new String[] {"</p>", ""},
          new String[] {"</section1>", "</section2>"},
          new String[] {"'>", ">"},
          new String[] {" anchor='", " anchor='x' anchor='"},
          new String[] {"&lt;", "<"},
          new String[] {"&amp;", "&"},
          new String[] {"https:", "http:"},
          new String[] {"Council", "council"},
          new String[] {"    ", "\t"},
          new String[] {".</p>", "</p>"},
          new String[] {"the ", "the the "},
          new String[] {"<example", "<exmaple"},
          new String[] {"]]>", ""},
          new String[] {"&LEGALNOTICE;", "<legal><copyright>C</copyright></legal>"},
          new String[] {"<?xml version='1.0' encoding='UTF-8'?>", "\uFEFF"},
          new String[] {"</remark>", "</remark><remark/>"},
          new String[] {"XEP-", "xep "});

  @Property(seed = "20261128", tries = 60)
  void fixesNeverHurt(@ForAll("documents") String text, @ForAll boolean unsafe) throws Exception {
    FixedDocument once = fix(text, unsafe);
    String fixed = once.after().source().text();
    ParseResult before = form(text);
    if (before.document().isPresent()) {
      assertThat(form(fixed).document()).isPresent();
      assertThat(once.after().read().problems()).hasSizeLessThanOrEqualTo(before.problems().size());
    } else if (form(fixed).document().isEmpty()) {
      assertThat(unread(fixed)).as("what was hidden is seen").isLessThanOrEqualTo(unread(text));
    }
    assertThat(fixed.contains("\r\n") && fixed.replace("\r\n", "").contains("\n"))
        .as("line ends stay")
        .isFalse();
    FixedDocument twice = fix(fixed, unsafe);
    assertThat(twice.after().source().text()).as("twice is once").isEqualTo(fixed);
    assertThat(twice.after().findings()).isEqualTo(once.after().findings());
  }

  /** How much of a text that is not well-formed is after the place where its reading stops. */
  private static int unread(String text) {
    return text.length()
        - form(text).problems().stream()
            .filter(f -> f.rule().equals("not-well-formed"))
            .mapToInt(f -> f.span().start())
            .max()
            .orElseThrow();
  }

  private static ParseResult form(String text) {
    return new XepReader().read(XepSource.of(SOURCES.resolve("xep-9002.xml"), text));
  }

  private static FixedDocument fix(String text, boolean unsafe) throws UserError {
    StandardInput in =
        new StandardInput(SOURCES.resolve("xep-9002.xml"), text.getBytes(StandardCharsets.UTF_8));
    return new Workbench(in).fix(List.of(Path.of("-")), RULES, unsafe, false).get(0);
  }

  @Provide
  static Arbitrary<String> documents() {
    return Arbitraries.longs().map(FixedDocumentPropertyTest::damaged);
  }

  private static String damaged(long seed) {
    Random random = new Random(seed);
    String text =
        read(List.of("xep-9001.xml", "xep-9002.xml", "xep-9007.xml").get(random.nextInt(3)));
    for (int slips = 1 + random.nextInt(6); slips > 0; slips--) {
      String[] slip = SLIPS.get(random.nextInt(SLIPS.size()));
      int from = text.indexOf(slip[0], random.nextInt(text.length()));
      int at = from < 0 ? text.indexOf(slip[0]) : from;
      text =
          Optional.of(text)
              .filter(t -> at >= 0)
              .map(t -> t.substring(0, at) + slip[1] + t.substring(at + slip[0].length()))
              .orElse(text);
    }
    return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
  }

  private static String read(String name) {
    try {
      return Files.readString(SOURCES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

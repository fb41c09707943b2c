package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Shapes;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.layout.Formatter;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.Rules;
import org.xeptools.source.XepSource;

/**
 * How long a document is does not decide how deep the stack gets. What repeats a group in a regular
 * expression does, unless it is possessive.
 */
class SmallStackTest {
  /** Half of what a thread has where nobody asked for more, for half of what overflows that. */
  private static final long STACK = 1 << 19;

  private static final int SIZE = 20_000;

  @TempDir Path folder;
  private Corpus corpus;

  @BeforeEach
  void tree() throws Exception {
    corpus = Corpus.of(folder, new XepReader());
  }

  @Test
  void monotonousDocuments() throws InterruptedException {
    HtmlRenderer html = new HtmlRenderer(Stylesheets.ofProgram());
    List<String> overflows = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              for (Map.Entry<String, IntFunction<String>> shape : Shapes.all().entrySet()) {
                try {
                  run(shape.getValue().apply(SIZE), html);
                } catch (Throwable e) {
                  overflows.add(shape.getKey() + ": " + e);
                }
              }
            },
            "small",
            STACK);
    thread.start();
    thread.join();
    assertThat(overflows).isEmpty();
  }

  private void run(String text, HtmlRenderer html) {
    ParseResult read = new XepReader().read(XepSource.of(folder.resolve("xep-9001.xml"), text));
    Rules.on(SharedCorpus.DATE).check(read, corpus);
    Formatter.format(read);
    read.document().ifPresent(document -> html.render(document, RenderContext.alone()));
  }
}

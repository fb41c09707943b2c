package org.xeptools.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.render.TemplateTrace;
import org.xeptools.site.Series;
import org.xeptools.site.SiteSettings;

class RulePagesTest {
  /** The process keeps pages; those of one set of stylesheets are not those of another. */
  @Test
  void otherStylesheetsMakeTheirOwnPages() throws IOException {
    Corpus corpus = Corpus.of(TestSeries.OWN.folder(), new XepReader());
    Series series = Series.of(corpus, SharedCorpus.DATE, SiteSettings.DEFAULT, false);
    make(series, Stylesheets.ofProgram());
    TemplateTrace trace = new TemplateTrace();
    assertThat(trace.neverEntered("site")).anyMatch(name -> name.startsWith("site/rule.xsl"));
    make(series, trace.stylesheets());
    assertThat(trace.neverEntered("site")).noneMatch(name -> name.startsWith("site/rule.xsl"));
  }

  private static void make(Series series, Stylesheets stylesheets) {
    new RulePages(new SitePages(stylesheets)).tasks(series).forEach(task -> task.work().make());
  }
}

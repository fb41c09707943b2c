package org.xeptools.site.sig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.render.RenderContext;
import org.xeptools.settings.SigsFile;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.WorkPlace;
import org.xeptools.site.build.Task;

/** {@code sigs/}: the groups by state, each with a page, a feed, a calendar; {@code sigs.json}. */
public final class SigPages implements Part {
  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Page> pages(Series series) {
    RenderContext context = series.context("../");
    List<SigFacts> all = SigFacts.all(series);
    List<NamedSigFacts> named = NamedSigFacts.all(series);
    List<Page> pages = new ArrayList<>();
    Optional<String> edit = series.settings().at(WorkPlace.EDIT, SigsFile.NAME);
    pages.add(Page.of(series, "sigs/index.html", "sigs.xsl", SigXml.index(all, named, edit)));
    for (SigFacts facts : all) {
      pages.add(
          Page.of(series, facts.path(".html"), "sig.xsl", SigXml.page(facts))
              .showing(facts.sig().document(), context));
    }
    named.stream()
        .filter(facts -> facts.sig().kept())
        .map(facts -> Page.of(series, facts.sig().page(), "named-sig.xsl", facts.page()))
        .forEach(pages::add);
    String process = context.localise("https://xmpp.org/extensions/xep-0002.html");
    return pages.stream().map(page -> page.with("process", process)).toList();
  }

  @Override
  public List<Task> tasks(Series series) {
    List<SigFacts> all = SigFacts.all(series);
    List<Task> tasks = new ArrayList<>();
    tasks.add(Task.file("sigs.json", SigsJson.write(all, NamedSigFacts.all(series))));
    tasks.add(Task.resource("sigs.schema.json", SigPages.class));
    for (SigFacts facts : all) {
      tasks.add(Task.file(facts.path(".atom"), SigFeed.of(facts, series).write()));
      if (SigCalendar.isIn(facts)) {
        tasks.add(Task.file(facts.path(".ics"), SigCalendar.write(facts)));
      }
    }
    return tasks;
  }
}

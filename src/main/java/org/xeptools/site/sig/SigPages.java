package org.xeptools.site.sig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xeptools.document.Header;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.sig.NamedSig;
import org.xeptools.sig.Sig;
import org.xeptools.site.LinkTargets;
import org.xeptools.site.PageInputs;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;

/** {@code sigs/}: the groups by state, each with a page and a feed; and {@code sigs.json}. */
public final class SigPages implements Part {
  private static final String ROOT = "../";

  private final SitePages pages;

  public SigPages(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    List<Sig> sigs = Sig.of(series.corpus());
    List<SigFacts> all = sigs.stream().map(sig -> new SigFacts(sig, series)).toList();
    List<NamedSigFacts> named =
        NamedSig.of(series.corpus(), sigs).stream()
            .map(sig -> new NamedSigFacts(sig, series))
            .toList();
    Map<String, Header> headers = series.headers();
    RenderContext context =
        new RenderContext(
            headers.keySet(),
            ROOT,
            number -> Optional.ofNullable(headers.get(number)),
            LinkTargets.of(series));
    Map<String, String> parameters =
        Map.of(
            "root",
            ROOT,
            "site",
            series.settings().title(),
            "process",
            context.localise("https://xmpp.org/extensions/xep-0002.html"));
    List<Task> tasks = new ArrayList<>();
    String index = SigXml.index(all, named);
    tasks.add(
        Task.file(
            "sigs/index.html",
            Key.of("sigs").with(index).with(new TreeMap<>(parameters).toString()),
            index.length(),
            () -> pages.render("sigs.xsl", index, parameters)));
    tasks.add(Task.file("sigs.json", SigsJson.write(all, named)));
    tasks.add(Task.resource("sigs.schema.json", SigPages.class));
    for (SigFacts facts : all) {
      tasks.add(page(facts, context, parameters));
      tasks.add(Task.file(facts.path(".atom"), SigFeed.of(facts, series).write()));
    }
    named.stream().filter(facts -> facts.sig().kept()).forEach(f -> tasks.add(page(f, parameters)));
    return tasks;
  }

  private Task page(NamedSigFacts facts, Map<String, String> parameters) {
    String content = facts.page();
    return Task.file(
        facts.sig().page(),
        Key.of("named-sig").with(content).with(new TreeMap<>(parameters).toString()),
        content.length(),
        () -> pages.render("named-sig.xsl", content, parameters));
  }

  private Task page(SigFacts facts, RenderContext context, Map<String, String> parameters) {
    String content = SigXml.page(facts);
    Key key =
        Key.of("sig")
            .with(content)
            .with(PageInputs.of(facts.sig().document()))
            .with(new TreeMap<>(parameters).toString());
    key.with(PageInputs.of(facts.sig().document(), context));
    return Task.file(
        facts.path(".html"),
        key,
        facts.sig().document().source().text().length(),
        () -> pages.render("sig.xsl", facts.sig().document(), context, content, parameters));
  }
}

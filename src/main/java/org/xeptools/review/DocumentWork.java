package org.xeptools.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.change.Change;
import org.xeptools.change.Triage;
import org.xeptools.change.redline.Redline;
import org.xeptools.document.Exhausted;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.WovenDocument;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Schemas;
import org.xeptools.render.Stylesheets;
import org.xeptools.review.SourceView.Lines;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/** Makes the pages about one changed document. */
final class DocumentWork {
  private final Reviewed reviewed;
  private final ReviewFiles files;
  private final SourcePages sources;
  private final HtmlRenderer pages;
  private final RedlineRenderer redlines;
  private final Optional<Previews> previews;

  DocumentWork(Reviewed reviewed, ReviewFiles files, SourcePages sources, Stylesheets stylesheets) {
    this.reviewed = reviewed;
    this.files = files;
    this.sources = sources;
    this.pages = new HtmlRenderer(stylesheets);
    this.redlines = new RedlineRenderer(stylesheets);
    this.previews =
        reviewed.paper().map(p -> new Previews(stylesheets, p, reviewed.imprint(), files));
  }

  /**
   * Makes the pages of {@code change}.
   *
   * @param stem the beginning of their names
   * @param place the place of the document among those that changed, from 0
   */
  DocumentReview make(Change change, Triage triage, Verdict verdict, String stem, int place) {
    String name = reviewed.name(change.after().or(change::before).orElseThrow());
    Optional<XepDocument> old = change.old();
    Optional<XepDocument> now = change.now();
    List<String> remarks = new ArrayList<>();
    if (change.before().isPresent() && old.isEmpty()) {
      remarks.add("Its version before cannot be read as a XEP, so nothing is compared.");
    }
    if (change.after().isPresent() && now.isEmpty()) {
      remarks.add("It cannot be read as a XEP, so it has no page; its source says why.");
    }
    if (change.after().isEmpty()) {
      remarks.add("It is removed; its page shows it as it was.");
    }
    Optional<XepDocument> shown = change.after().isPresent() ? now : old;
    Optional<String> page = shown.flatMap(document -> page(document, change, stem, remarks));
    List<Demand> demands = new ArrayList<>();
    Optional<String> redline = Optional.empty();
    int alterations = 0;
    if (old.isPresent() && now.isPresent()) {
      try {
        WovenDocument woven = Exhausted.guard(() -> Redline.of(old.get(), now.get()));
        woven.demands().forEach(demand -> demands.add(Demand.of(demand)));
        alterations = woven.alterations().size();
        redline = Optional.of(redline(woven, change, stem, page));
      } catch (Exhausted e) {
        remarks.add("It has no redline, since that takes more memory than the program has.");
      }
    } else if (change.before().isEmpty() || change.after().isEmpty()) {
      Side side = change.after().isPresent() ? Side.NOW : Side.OLD;
      shown.ifPresent(document -> demands.addAll(Demand.all(document, side)));
    }
    boolean comparable = old.isPresent() || change.before().isEmpty();
    Previews.Shown images =
        previews
            .filter(p -> now.isPresent() && comparable)
            .map(p -> p.of(old, now.get(), stem, place))
            .orElse(Previews.Shown.NOTHING);
    return new DocumentReview(
        name,
        formerly(change, name),
        triage,
        verdict,
        page,
        redline,
        alterations,
        source(change, verdict, name, stem),
        demands,
        images.images(),
        images.remark(),
        remarks);
  }

  private Optional<String> formerly(Change change, String name) {
    return change.before().map(reviewed::name).filter(n -> !n.equals(name));
  }

  private RenderContext context(Change change) {
    return RenderContext.in(change.head()::header).under(reviewed.imprint());
  }

  private Optional<String> page(
      XepDocument document, Change change, String stem, List<String> remarks) {
    Schemas schemas;
    synchronized (files) {
      schemas = Schemas.of(document).beside(files.names());
    }
    try {
      Rendered rendered =
          Exhausted.guard(() -> pages.render(document, context(change).with(schemas)));
      for (Map.Entry<String, String> file : rendered.beside().entrySet()) {
        files.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return Optional.of(files.write(stem + ".html", rendered.content()));
    } catch (Exhausted e) {
      remarks.add("It has no page, since that takes more memory than the program has.");
      return Optional.empty();
    }
  }

  private String redline(WovenDocument woven, Change change, String stem, Optional<String> page) {
    Map<String, String> ways = page.map(p -> Map.of("now-page", p)).orElse(Map.of());
    return files.write(stem + ".changes.html", redlines.render(woven, context(change), ways));
  }

  private String source(Change change, Verdict verdict, String name, String stem) {
    Optional<XepSource> old = change.before().map(f -> change.base().read(f).source());
    Optional<XepSource> now = change.after().map(f -> change.head().read(f).source());
    return sources.write(name, stem, Lines.of(old, now), verdict.listed());
  }
}

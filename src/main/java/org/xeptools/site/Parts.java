package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.render.EpubRenderer;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.Paper;
import org.xeptools.render.PdfRenderer;
import org.xeptools.render.Renderer;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Batch;
import org.xeptools.site.build.Task;
import org.xeptools.site.data.DataParts;
import org.xeptools.site.program.ImplementationPages;
import org.xeptools.site.requirement.RequirementData;
import org.xeptools.site.search.SearchData;
import org.xeptools.site.sig.SigPages;
import org.xeptools.site.view.Views;

/**
 * The parts of a site.
 *
 * @param all the parts, in a stable order
 * @param stylesheets the stylesheets for their pages
 */
public record Parts(List<Part> all, SitePages stylesheets) {

  public Parts {
    all = List.copyOf(all);
  }

  /** The parts of a whole site, with or without PDFs. */
  public static Parts of(Stylesheets stylesheets, boolean pdfs) {
    return of(stylesheets, pdfs, Paper.A4);
  }

  /** The same with PDFs for {@code paper}. */
  public static Parts of(Stylesheets stylesheets, boolean pdfs, Paper paper) {
    SitePages pages = new SitePages(stylesheets);
    Optional<Renderer> pdf =
        pdfs ? Optional.of(new PdfRenderer(stylesheets, paper)) : Optional.empty();
    List<Part> parts = new ArrayList<>();
    parts.add(new DocumentPages(new HtmlRenderer(stylesheets), new EpubRenderer(stylesheets), pdf));
    parts.add(new Views());
    parts.add(new SearchData());
    parts.add(new SigPages());
    parts.add(new RequirementData());
    parts.add(new ImplementationPages());
    parts.addAll(DataParts.all(pages));
    parts.add(new Attic(stylesheets, pages));
    parts.add(new SharedFiles());
    return new Parts(parts, pages);
  }

  /** All tasks for {@code series} in batches; {@code outline} is that of the series. */
  List<Batch> batches(Series series, SeriesOutline outline) {
    return all.stream()
        .flatMap(part -> part.batches(series, stylesheets, outline).stream())
        .toList();
  }

  /** The tasks of {@code part}, one of these, for {@code series}, including its pages. */
  public List<Task> tasks(Part part, Series series) {
    return part.all(series, stylesheets);
  }
}

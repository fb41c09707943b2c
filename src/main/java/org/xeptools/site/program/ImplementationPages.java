package org.xeptools.site.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.doap.Software;
import org.xeptools.doap.Software.Licence;
import org.xeptools.doap.Software.Support;
import org.xeptools.doap.Software.Words;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Task;

/** The programs of a series, if its tree has a folder of DOAP files. */
public final class ImplementationPages implements Part {
  private static final String STYLESHEET = "implementations.xsl";

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Task> tasks(Series series) {
    Implementations all = Implementations.of(series.corpus());
    return all.isEmpty()
        ? List.of()
        : List.of(
            Task.file("implementations.json", ImplementationsJson.write(all, series)),
            Task.resource("implementations.schema.json", ImplementationPages.class));
  }

  @Override
  public List<Page> pages(Series series) {
    Implementations all = Implementations.of(series.corpus());
    if (all.isEmpty()) {
      return List.of();
    }
    List<Page> pages = new ArrayList<>();
    pages.add(Page.of(series, Implementations.FOLDER + "index.html", STYLESHEET, index(all)));
    all.pages()
        .forEach(
            (program, page) -> pages.add(Page.of(series, page, STYLESHEET, page(program, series))));
    return pages;
  }

  private static String index(Implementations all) {
    XmlText xml = XmlText.page("programs");
    for (Map.Entry<Software, String> entry : all.pages().entrySet()) {
      Software program = entry.getKey();
      xml.open("program")
          .attribute("page", entry.getValue())
          .attribute("name", program.name())
          .attribute("categories", String.join(", ", program.categories()))
          .attribute("languages", String.join(", ", program.languages()))
          .attribute("count", present(program));
      program.descriptions().stream().limit(1).forEach(words -> words("description", words, xml));
      xml.close();
    }
    return xml.end();
  }

  private static long present(Software program) {
    return program.supports().stream().filter(s -> s.degree().isPresent()).count();
  }

  private static String page(Software program, Series series) {
    XmlText xml =
        XmlText.page("program")
            .attribute("name", program.name())
            .attribute("homepage", program.homepage())
            .attribute("repository", program.repository());
    program.descriptions().forEach(words -> words("description", words, xml));
    program.categories().forEach(text -> xml.element("category", text));
    program.languages().forEach(text -> xml.element("language", text));
    program.systems().forEach(text -> xml.element("system", text));
    for (Licence licence : program.licences()) {
      xml.open("licence").attribute("address", licence.address()).text(licence.name()).close();
    }
    for (Support support : program.supports()) {
      Optional<Entry> entry = series.entry(support.number());
      xml.open("support")
          .attribute("number", entry.isPresent() ? "" : support.number())
          .attribute("degree", support.degree().words())
          .flag("present", support.degree().isPresent())
          .attribute("version", support.version())
          .attribute("since", support.since());
      entry.ifPresent(e -> xml.add(e.info()));
      support.notes().stream().limit(1).forEach(words -> words("note", words, xml));
      xml.close();
    }
    return xml.end();
  }

  private static void words(String name, Words words, XmlText xml) {
    xml.open(name).attribute("language", words.foreign()).text(words.text()).close();
  }
}

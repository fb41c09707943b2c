package org.xeptools.site.program;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xeptools.corpus.Corpus;
import org.xeptools.doap.Software;
import org.xeptools.doap.Software.Support;
import org.xeptools.doap.Software.Words;
import org.xeptools.output.DistinctNames;
import org.xeptools.render.Implementation;

/** Which programs implement which XEP, and the page of each program. */
public final class Implementations {
  /** The folder of the pages. */
  public static final String FOLDER = "implementations/";

  private static final int MAX_SLUG = 60;

  private final Map<Software, String> pages = new LinkedHashMap<>();
  private final Map<String, List<Use>> uses = new TreeMap<>();

  private Implementations() {}

  /**
   * A program and what it says about a XEP.
   *
   * @param page the page of the program, from the root of the site
   */
  public record Use(Software program, Support support, String page) {
    /** As the page of the XEP shows it. */
    public Implementation shown() {
      Words note = support.notes().stream().findFirst().orElse(new Words("", ""));
      return new Implementation(
          program.name(),
          page,
          support.degree().words(),
          support.version(),
          support.since(),
          note.text(),
          note.foreign());
    }
  }

  /** The programs that the files of {@code corpus} describe. */
  public static Implementations of(Corpus corpus) {
    Implementations all = new Implementations();
    DistinctNames names = new DistinctNames();
    names.reserve("index");
    for (Software program : corpus.programs()) {
      String page = FOLDER + names.of(slug(program.name()), "") + ".html";
      all.pages.put(program, page);
      for (Support support : program.supports()) {
        all.uses
            .computeIfAbsent(support.number(), n -> new ArrayList<>())
            .add(new Use(program, support, page));
      }
    }
    return all;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug =
        plain.replaceAll("\\p{Mn}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = slug.substring(0, Math.min(slug.length(), MAX_SLUG));
    return cut.isEmpty() ? "program" : cut;
  }

  public boolean isEmpty() {
    return pages.isEmpty();
  }

  /** The page of each program, by name. */
  Map<Software, String> pages() {
    return pages;
  }

  /** The programs that say something about XEP {@code number} ({@code 0045}), by name. */
  public List<Use> of(String number) {
    return uses.getOrDefault(number, List.of());
  }

  /** The number of programs that have it now. */
  public int count(String number) {
    return (int) of(number).stream().filter(use -> use.support().degree().isPresent()).count();
  }
}

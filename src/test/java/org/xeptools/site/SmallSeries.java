package org.xeptools.site;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

/** A series of a few lines, written to a folder for one test. */
public final class SmallSeries {
  /** The day of all tests. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  /** Two versions of a namespace and one with a fragment, none of which is defined. */
  private static final String NAMESPACES =
      "<section1 topic='A'><example><![CDATA[<a xmlns='urn:boats:0'/><a xmlns='urn:boats:1'/>"
          + "<a xmlns='urn:boats:1#deck'/>]]></example></section1>";

  /** A compliance suite that asks for document 0009. */
  private static final String SUITE =
      "<section1 topic='All'><table><tr><th>Feature</th><th>Client</th><th>Server</th><th>By</th>"
          + "</tr><tr><td>Boats</td><td>yes</td><td>perhaps</td><td>XEP-0009</td></tr></table>"
          + "</section1>";

  private final Path folder;

  public SmallSeries(Path folder) {
    this.folder = folder;
  }

  /** Adds a document; {@code header} and {@code body} are XML. */
  public SmallSeries with(String name, String status, String header, String body)
      throws IOException {
    Path file = folder.resolve(name + ".xml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<xep><header><title>Title of "
            + name
            + "</title><abstract>About it.</abstract><status>"
            + status
            + "</status><type>Standards Track</type>"
            + header
            + "</header>"
            + body
            + "</xep>");
    return this;
  }

  /** A revision block. */
  public static String revision(String version, String date, String remark) {
    return "<revision><version>"
        + version
        + "</version><date>"
        + date
        + "</date><initials>ab</initials><remark>"
        + remark
        + "</remark></revision>";
  }

  /** An element {@code name} of specifications. */
  public static String specs(String name, String... specs) {
    StringBuilder all = new StringBuilder();
    Stream.of(specs).forEach(spec -> all.append("<spec>").append(spec).append("</spec>"));
    return "<" + name + ">" + all + "</" + name + ">";
  }

  /** What was written, read. */
  public Series read() throws IOException {
    return read(folder);
  }

  /** The series in {@code folder}. */
  public static Series read(Path folder) throws IOException {
    return read(Corpus.of(folder, new XepReader()));
  }

  /** The series in a tree. */
  public static Series read(Corpus corpus) {
    corpus.files().parallelStream().forEach(corpus::read);
    return Series.of(corpus, TODAY, SiteSettings.DEFAULT, false);
  }

  /** Versions of a document, one of which is no XML, one of which was changed in place. */
  static void history(Path tree) throws Exception {
    Instant time = Instant.parse("2026-02-03T12:00:00Z");
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      for (String text :
          List.of(
              "1.0:It floats.",
              "1.1:It <floats.",
              "1.2:It swims, and it dives when the waves are high.",
              "1.2:It swims, and it dives when the wind is high.",
              "1.3:No.")) {
        String version = text.substring(0, 3);
        Files.writeString(
            tree.resolve("xep-0009.xml"),
            "<xep><header><title>Boats</title><number>0009</number><status>Draft</status>"
                + revision(version, "2026-01-02", "More.")
                + "</header><section1 topic='A'><p>"
                + text.substring(4)
                + "</p></section1></xep>");
        new SmallSeries(tree)
            .with("xep-0010", "Experimental", "", "")
            .with("xep-0012", version.equals("1.0") ? "Experimental" : "Deferred", "", "")
            .with("xep-0011", "Draft", "<sig>Standards</sig>", NAMESPACES)
            .with(
                "xep-0019",
                "Active",
                "",
                "<section1 topic='A'><p>The SIGs (Boats, Standards) end.</p>"
                    + "<p>They are disbanded, all but the Standards SIG.</p></section1>");
        Files.writeString(
            tree.resolve("xep-0041.xml"),
            "<xep><header><title>Compliance 2025</title><number>0041</number><status>Obsolete</status>"
                + revision("0.1", "2025-12-01", "First.")
                + "</header>"
                + SUITE
                + "</xep>");
        for (int number = 20; number < 40; number++) {
          new SmallSeries(tree)
              .with("xep-00" + number, "Draft", specs("dependencies", "XEP-0009"), "");
        }
        new SmallSeries(tree).with("xep-0042", "Draft", specs("dependencies", "XEP-0020"), "");
        git.add().addFilepattern(".").call();
        PersonIdent editor = new PersonIdent("a", "a", time, UTC);
        time = time.plus(Duration.ofDays(10));
        git.commit().setAuthor(editor).setCommitter(editor).setSign(false).setMessage("x").call();
      }
    }
  }
}

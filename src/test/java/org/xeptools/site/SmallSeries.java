package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

/** A series of a few lines, written to a folder for one test. */
public final class SmallSeries {
  /** The day of all tests. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

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
    Corpus corpus = Corpus.of(folder, new XepReader());
    corpus.files().parallelStream().forEach(corpus::read);
    return Series.of(corpus, TODAY, SiteSettings.DEFAULT, false);
  }
}

package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.doap.DoapFile;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.settings.AnnounceFile;
import org.xeptools.settings.Yaml;
import org.xeptools.site.SettingsText;
import org.xeptools.site.SiteSettingsFile;
import org.xeptools.site.XepInfo;
import org.xeptools.site.search.SynonymsFile;
import org.xeptools.source.XepSource;

/**
 * {@code site.yaml}, {@code synonyms.yaml}, {@code announce.yaml} and the DOAP files of a tree, as
 * files to check.
 */
final class SettingsFiles {
  private static final List<String> NAMES =
      List.of(SiteSettingsFile.NAME, SynonymsFile.NAME, AnnounceFile.NAME);

  private SettingsFiles() {}

  /** The paths at which a tree can have such a file, and those of its DOAP files. */
  static List<Path> of(Corpus corpus) {
    return Stream.concat(
            NAMES.stream().map(corpus.folder()::resolve), corpus.doapFiles().keySet().stream())
        .toList();
  }

  /** {@code corpus} with the results for these files; reads all headers if documents are named. */
  static Corpus readIn(Corpus corpus) throws IOException {
    Optional<SiteSettingsFile> settings = SiteSettingsFile.in(corpus);
    settings.ifPresent(file -> lend(corpus, file.source(), file.problems()));
    Optional<SettingsText> mails = SettingsText.in(corpus, AnnounceFile.NAME, Yaml.ENOUGH_TO_READ);
    mails.ifPresent(text -> lend(corpus, text.source(), Announcing.settings(text).problems()));
    Optional<SynonymsFile> synonyms = SynonymsFile.in(corpus);
    if (synonyms.isPresent()) {
      lend(corpus, synonyms.get().source(), synonyms.get().problems(XepInfo.in(corpus)));
    }
    return corpus;
  }

  private static void lend(Corpus corpus, XepSource source, List<Finding> problems) {
    corpus.lend(source.path(), new ParseResult(source, Optional.empty(), problems));
  }

  /** Those of {@code corpus}, from {@link #readIn}, that have faults. */
  static List<Path> faulty(Corpus corpus) {
    return present(corpus).filter(file -> !corpus.read(file).problems().isEmpty()).toList();
  }

  /** The one of {@code corpus}, from {@link #readIn}, that {@code path} names. */
  static Optional<Path> named(Path path, Corpus corpus) {
    Path sought = path.toAbsolutePath().normalize();
    return present(corpus)
        .filter(file -> file.toAbsolutePath().normalize().equals(sought))
        .findFirst();
  }

  private static Stream<Path> present(Corpus corpus) {
    return of(corpus).stream()
        .filter(file -> corpus.known(file).isPresent() || corpus.doapFiles().containsKey(file));
  }

  /** True if {@code path} has the name of such a file, or is in a folder of DOAP files. */
  static boolean isCalledSo(Path path) {
    return NAMES.contains(String.valueOf(path.getFileName())) || isAmongPrograms(path);
  }

  /** A path in the folder of the tree that {@code file}, called so, belongs to. */
  static Path home(Path file) {
    return isAmongPrograms(file) ? folder(file).resolveSibling(NAMES.get(0)) : file;
  }

  private static boolean isAmongPrograms(Path file) {
    return folder(file).endsWith(DoapFile.FOLDER);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }
}

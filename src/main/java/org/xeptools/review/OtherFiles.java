package org.xeptools.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.git.ChangedFile;
import org.xeptools.review.SourceView.Lines;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/** Files that are no changed documents: those that differ, and those with new findings. */
final class OtherFiles {
  /** The most pages with lines of other files, and of files that did not change. */
  private static final int MAX_SOURCES = 40;

  /** The largest file of which lines are shown, in bytes. */
  private static final int MAX_SIZE = 300_000;

  private final Reviewed reviewed;
  private final SourcePages sources;
  private final ReviewFiles files;
  private final Map<String, Verdict> verdicts = new HashMap<>();

  OtherFiles(Reviewed reviewed, SourcePages sources, ReviewFiles files) {
    this.reviewed = reviewed;
    this.sources = sources;
    this.files = files;
    reviewed.verdicts().forEach(v -> verdicts.put(reviewed.inRepository(v.source().path()), v));
  }

  /** The files that differ, except documents. */
  List<FileReview> changed() {
    Set<String> documents = documents();
    List<FileReview> found = new ArrayList<>();
    int pages = 0;
    for (ChangedFile file : reviewed.files().files()) {
      if (!documents.contains(file.name())) {
        Optional<Verdict> verdict =
            Optional.ofNullable(verdicts.get(file.name())).filter(v -> !v.findings().isEmpty());
        Optional<String> page = pages < MAX_SOURCES ? page(file, verdict) : Optional.empty();
        pages += page.isPresent() ? 1 : 0;
        String kind = file.kind() == ChangedFile.Kind.FILE ? "" : " " + file.kind().word();
        found.add(new FileReview(file.name(), file.change().word() + kind, page, verdict));
      }
    }
    return found;
  }

  /** The files that do not differ, but have new findings. */
  List<FileReview> affected() {
    Set<String> known = documents();
    reviewed.files().files().forEach(file -> known.add(file.name()));
    List<FileReview> found = new ArrayList<>();
    for (Verdict verdict : reviewed.verdicts()) {
      Path path = verdict.source().path();
      if (!verdict.findings().isEmpty() && !known.contains(reviewed.inRepository(path))) {
        Optional<String> page =
            found.size() < MAX_SOURCES
                ? Optional.of(write(reviewed.name(path), unchanged(verdict), verdict.listed()))
                : Optional.empty();
        found.add(new FileReview(reviewed.name(path), "", page, Optional.of(verdict)));
      }
    }
    return found;
  }

  private static Lines unchanged(Verdict verdict) {
    Optional<XepSource> text = Optional.of(verdict.source());
    return Lines.of(text, text);
  }

  private Set<String> documents() {
    Set<String> names = new HashSet<>();
    for (Change change : reviewed.changes()) {
      Stream.of(change.before(), change.after())
          .flatMap(Optional::stream)
          .forEach(file -> names.add(reviewed.inRepository(file)));
    }
    return names;
  }

  private Optional<String> page(ChangedFile file, Optional<Verdict> verdict) {
    if (file.kind() != ChangedFile.Kind.FILE || file.change() == ChangedFile.Change.UNKNOWN) {
      return Optional.empty();
    }
    boolean isNew = file.change() == ChangedFile.Change.ADDED;
    boolean isGone = file.change() == ChangedFile.Change.REMOVED;
    Optional<XepSource> old = isNew ? Optional.empty() : text(reviewed.base(), file.name());
    Optional<XepSource> now =
        isGone
            ? Optional.empty()
            : verdict.map(Verdict::source).or(() -> text(reviewed.head(), file.name()));
    return old.isPresent() == isNew || now.isPresent() == isGone
        ? Optional.empty()
        : Optional.of(
            write(file.name(), Lines.of(old, now), verdict.map(Verdict::listed).orElse(List.of())));
  }

  private String write(String name, Lines lines, List<Finding> findings) {
    return sources.write(name, files.stem(name), lines, findings);
  }

  /** The text of a file; empty if it is large or not text. */
  private Optional<XepSource> text(Corpus tree, String name) {
    try {
      Path file = reviewed.root().resolve(name);
      byte[] bytes = tree.tree().read(file, MAX_SIZE + 1);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return bytes.length > MAX_SIZE || text.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(XepSource.of(file, text));
    } catch (CharacterCodingException | InvalidPathException e) {
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // it is told by name
    }
  }
}

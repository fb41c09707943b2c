package org.xeptools.workbench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.xeptools.document.ParseResult;
import org.xeptools.render.EpubRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.Inputs.Input;

/**
 * Several documents as one EPUB.
 *
 * @param content the book; empty if no document can be read
 * @param size the number of documents in it
 * @param verdicts the findings of all documents
 */
public record Book(Optional<byte[]> content, int size, List<Verdict> verdicts) {
  /** In bytes; the whole series has a fifth of it. */
  private static final long LARGEST = 500_000_000;

  private record Made(Verdict verdict, Optional<EpubRenderer.Chapter> chapter) {}

  /** Makes chapters, and stops before they fill the memory. */
  private static final class Bindery {
    private final EpubRenderer renderer = new EpubRenderer(Stylesheets.ofProgram());
    private final Imprints imprints = new Imprints();
    private final Map<Input, String> stems = new HashMap<>();
    private final AtomicLong size = new AtomicLong();

    Bindery(List<Input> inputs) {
      Set<String> taken = new HashSet<>();
      for (Input input : inputs) {
        Path name = input.file().getFileName();
        String stem = EpubRenderer.stem(String.valueOf(name).replaceFirst("\\.xml$", ""));
        String unique = stem;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
          unique = stem + "-" + i;
        }
        stems.put(input, unique);
      }
    }

    Made make(Input input, Map<String, Map<String, String>> places) {
      ParseResult read = input.corpus().read(input.file());
      if (read.document().isEmpty()) {
        return new Made(Workbench.verdict(read, List.of()), Optional.empty());
      }
      RenderContext context =
          RenderContext.in(input.corpus()::header).under(imprints.of(input.corpus()));
      EpubRenderer.Chapter chapter =
          renderer.chapter(read.document().get(), context, stems.get(input), places);
      return new Made(Workbench.verdict(read, chapter.problems()), Optional.of(chapter));
    }

    /** Counts the bytes of {@code made}; they are kept until the book is bound. */
    Made kept(Made made) {
      made.chapter()
          .ifPresent(c -> c.files().values().forEach(file -> size.addAndGet(file.length)));
      if (size.get() > LARGEST) {
        throw new TooLarge();
      }
      return made;
    }
  }

  /** The book would have more than {@value #LARGEST} bytes. */
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Links lead to the places of other documents of the book, so these are found first. */
  static Book of(List<Input> documents, Optional<String> title) throws UserError {
    List<Input> inputs = documents.stream().distinct().toList();
    Bindery bindery = new Bindery(inputs);
    Map<String, Map<String, String>> places = new HashMap<>();
    if (inputs.size() > 1) {
      Workload.each(inputs, input -> bindery.make(input, Map.of()).chapter().map(Place::new))
          .forEach(found -> found.ifPresent(p -> places.putIfAbsent(p.number(), p.ids())));
    }
    List<Made> made;
    try {
      made = Workload.each(inputs, input -> bindery.kept(bindery.make(input, places)));
    } catch (TooLarge e) {
      throw new UserError("the book would have more than 500 MB; name fewer documents");
    }
    List<EpubRenderer.Chapter> chapters =
        made.stream().flatMap(one -> one.chapter().stream()).toList();
    String name =
        title.orElseGet(
            () ->
                chapters.size() == 1
                    ? chapters.get(0).title()
                    : "XMPP Extension Protocols: " + chapters.size() + " documents");
    return new Book(
        chapters.isEmpty() ? Optional.empty() : Optional.of(bindery.renderer.bind(name, chapters)),
        chapters.size(),
        made.stream().map(Made::verdict).toList());
  }

  /** Where the ids of a document are, without its content. */
  private record Place(String number, Map<String, String> ids) {
    Place(EpubRenderer.Chapter chapter) {
      this(chapter.number(), chapter.places());
    }
  }
}

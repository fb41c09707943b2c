package org.xeptools.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.source.SourceTree;

/**
 * The files of a source tree: documents in its folder, each perhaps in a folder of its own name,
 * and ProtoXEPs beside them or in an inbox.
 *
 * @param folder the tree's own
 * @param published the published documents' files by number ({@code 0060})
 * @param inbox the files of the ProtoXEPs, sorted: those in the inbox, then those beside
 * @param others XML files beside the published documents that are not among them
 */
record Layout(Path folder, SortedMap<String, Path> published, List<Path> inbox, List<Path> others) {
  /** The names that an inbox may have. */
  static final List<String> INBOXES = List.of("inbox", "drafts", "protoxeps");

  /** The fewest documents of a series. */
  private static final int SMALLEST = 5;

  private static final Path HERE = Path.of("");
  private static final String ENDING = ".xml";

  /** Files that look like documents but are templates or descriptions. */
  private static final Pattern SCAFFOLD = Pattern.compile("(?i)(?:.*[-_. ])?(?:template|readme)");

  Layout {
    published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
    inbox = List.copyOf(inbox);
    others = List.copyOf(others);
  }

  /** The layout of {@code folder}; if it has only drafts, all of them count as its inbox. */
  static Layout of(Path folder, SourceTree tree) throws IOException {
    SortedMap<String, Path> published = new TreeMap<>();
    List<Path> unnumbered = new ArrayList<>();
    for (Path file : xmlFiles(folder, tree)) {
      Corpus.number(file)
          .ifPresentOrElse(number -> published.put(number, file), () -> unnumbered.add(file));
    }
    List<Path> apart = new ArrayList<>();
    for (Path file : ofTheirOwn(folder, tree)) {
      String number = Corpus.number(file).orElse("");
      if (number.isEmpty() || published.putIfAbsent(number, file) != null) {
        apart.add(file);
      }
    }
    List<Path> inbox = new ArrayList<>();
    for (String name : INBOXES) {
      Path box = folder.resolve(name);
      if (tree.leadsOut(box)) {
        throw new IOException(
            box + " is a link out of the tree; put a folder in its place, or name its own tree");
      }
      inbox.addAll(xmlFiles(box, tree));
      ofTheirOwn(box, tree).stream().filter(f -> HeaderScan.isXep(f, tree)).forEach(inbox::add);
    }
    Map<Boolean, List<Path>> beside = areXeps(unnumbered, tree);
    List<Path> drafts = new ArrayList<>(beside.get(true));
    List<Path> others = new ArrayList<>(beside.get(false));
    drafts.addAll(areXeps(apart, tree).get(true));
    List<Path> scaffolds = drafts.stream().filter(Layout::isScaffold).toList();
    if (!published.isEmpty() || !inbox.isEmpty() || scaffolds.size() < drafts.size()) {
      drafts.removeAll(scaffolds);
      others.addAll(scaffolds);
    }
    inbox.addAll(drafts);
    return new Layout(folder, published, inbox, others.stream().sorted().toList());
  }

  private static Map<Boolean, List<Path>> areXeps(List<Path> files, SourceTree tree) {
    return files.parallelStream()
        .collect(Collectors.partitioningBy(file -> HeaderScan.isXep(file, tree)));
  }

  private static boolean isScaffold(Path file) {
    return SCAFFOLD.matcher(stem(file)).matches();
  }

  /**
   * The folder of the tree that {@code file} belongs to: its own, or the one above if its own is an
   * inbox or has only this document.
   */
  static Path around(Path file, SourceTree tree) throws IOException {
    Path folder = file.getParent() == null ? HERE : file.getParent();
    if (name(folder).equals(stem(file))) {
      Path above = above(folder);
      if (INBOXES.contains(name(above)) || isTree(above, folder, tree)) {
        folder = above;
      }
    }
    String name = name(folder);
    boolean inInbox =
        name.equals(INBOXES.get(0))
            || (INBOXES.contains(name) && isTree(above(folder), folder, tree));
    return inInbox ? above(folder) : folder;
  }

  /** True if {@code folder} has documents outside its subfolder {@code part}. */
  private static boolean isTree(Path folder, Path part, SourceTree tree) throws IOException {
    return Stream.concat(xmlFiles(folder, tree).stream(), ofTheirOwn(folder, tree).stream())
        .filter(
            file -> !name(part).equals(name(file.getParent() == null ? HERE : file.getParent())))
        .anyMatch(file -> Corpus.number(file).isPresent() || HeaderScan.isXep(file, tree));
  }

  private static Path above(Path folder) {
    if (folder.equals(HERE)) {
      return Path.of("..");
    }
    return folder.getParent() == null ? HERE : folder.getParent();
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static List<Path> xmlFiles(Path folder, SourceTree tree) throws IOException {
    return tree.files(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(ENDING))
        .toList();
  }

  /** The files {@code NAME/NAME.xml}. */
  private static List<Path> ofTheirOwn(Path folder, SourceTree tree) throws IOException {
    return tree.folders(folder).stream()
        .map(own -> own.resolve(own.getFileName() + ENDING))
        .filter(file -> !tree.isLink(file) && tree.locate(file).isPresent())
        .toList();
  }

  /** The subfolders with numbered documents that are not in this layout. */
  static List<Path> below(Path folder, SourceTree tree) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path sub : tree.folders(folder)) {
      if (!INBOXES.contains(name(sub))
          && xmlFiles(sub, tree).stream()
              .anyMatch(f -> Corpus.number(f).isPresent() && !stem(f).equals(name(sub)))) {
        found.add(sub);
      }
    }
    return found;
  }

  /** True if the series is dense and reaches beyond {@code number}, but lacks that. */
  boolean lacks(String number) {
    if (published.size() < SMALLEST || published.containsKey(number)) {
      return false;
    }
    int first = Integer.parseInt(published.firstKey());
    int last = Integer.parseInt(published.lastKey());
    boolean dense = published.size() >= (last - first + 1) * 0.9;
    return dense && Integer.parseInt(number) >= first;
  }

  /** The files of all documents: published, then the inbox. */
  List<Path> files() {
    return Stream.concat(published.values().stream(), inbox.stream()).toList();
  }
}

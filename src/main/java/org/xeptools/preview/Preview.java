package org.xeptools.preview;

import java.io.IOException;
import java.net.URI;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Exhausted;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/**
 * The preview of a source tree: watches files, makes pages on request, and notifies browsers of
 * changes.
 */
public final class Preview implements AutoCloseable {
  /**
   * The settings of a preview.
   *
   * @param folder the source tree
   * @param port the port to listen on, 0 for any free one
   * @param templates a folder to use in place of the program's own templates, and to watch
   * @param editor a URL with {@code {file}}, {@code {line}} and {@code {column}} that opens a place
   * @param today the day that deadlines are compared with
   */
  public record Wish(
      Path folder, int port, Optional<Path> templates, Optional<String> editor, LocalDate today) {}

  private final NextState following;
  private final CurrentState current = new CurrentState();
  private final PageServer server;
  private final Watch watch;

  private Preview(
      Wish wish, Optional<FollowedTree> tree, Optional<Pointing> pointing, Limits limits)
      throws IOException {
    this.following = new NextState(wish, tree);
    RuleSet rules = Rules.on(wish.today());
    PageMaker maker = new PageMaker(current::now, wish.templates(), rules);
    Events events = new Events(current, maker, wish.editor(), limits);
    this.server =
        new PageServer(wish.port(), maker, rules, events, pointing.map(this::pointer), limits);
    this.watch = new Watch(areas(wish));
  }

  /**
   * Listens at once, and answers when the tree has been read.
   *
   * @throws java.net.BindException if the port is taken
   * @throws IOException if it cannot listen or watch
   */
  public static Preview open(Wish wish) throws IOException {
    return open(wish, Limits.USUAL);
  }

  /**
   * The same for {@code tree}, where texts need not be as they are on the disk; {@link #touched}
   * tells of their changes. A double click on a page goes to {@code pointing}.
   *
   * @throws IOException if it cannot listen or watch
   */
  public static Preview open(Wish wish, FollowedTree tree, Pointing pointing) throws IOException {
    return open(wish, Optional.of(tree), Optional.of(pointing), Limits.USUAL);
  }

  /** Takes a page, and what of it was clicked: an id, a blank, the words. */
  private BiConsumer<String, String> pointer(Pointing pointing) {
    return (page, clicked) ->
        current
            .now()
            .document(page)
            .ifPresent(
                file -> {
                  int blank = clicked.indexOf(' ');
                  String id = blank < 0 ? clicked : clicked.substring(0, blank);
                  pointing.point(file, id, clicked.substring(blank + 1));
                });
  }

  static Preview open(Wish wish, Limits limits) throws IOException {
    return open(wish, Optional.empty(), Optional.empty(), limits);
  }

  private static Preview open(
      Wish wish, Optional<FollowedTree> tree, Optional<Pointing> pointing, Limits limits)
      throws IOException {
    Preview preview = new Preview(wish, tree, pointing, limits);
    Thread thread = new Thread(preview::follow, "watch");
    thread.setDaemon(true);
    thread.start();
    return preview;
  }

  /** The address of the preview. */
  public URI address() {
    return server.address();
  }

  /** The number of connections. */
  int connections() {
    return server.connections();
  }

  private static List<Watch.Area> areas(Wish wish) throws IOException {
    Path folder = wish.folder();
    List<Watch.Area> areas = new ArrayList<>();
    Set<Path> folders = new LinkedHashSet<>(Set.of(folder));
    Corpus.inboxes().forEach(name -> folders.add(folder.resolve(name)));
    Corpus.of(folder, new XepReader()).files().forEach(file -> folders.add(file.getParent()));
    EntityFiles.folders().forEach(name -> folders.add(folder.resolve(name)));
    for (Path sources : folders) {
      areas.add(new Watch.Area(sources, false, Preview::isSource));
    }
    Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
        .ifPresent(above -> areas.add(new Watch.Area(above, false, Sources::isDeclarations)));
    wish.templates().ifPresent(t -> areas.add(new Watch.Area(t, true, Preview::isTemplate)));
    return areas;
  }

  /**
   * Leaves out the temporary files of editors: {@code .#x.xml}, {@code x.xml~}, {@code .x.xml.swp}.
   */
  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && (name.endsWith(".xml") || name.endsWith(".yaml") || Sources.isDeclarations(file));
  }

  private static boolean isTemplate(Path file) {
    return file.getFileName().toString().matches("[^.#~][^~]*\\.(xsl|css|js|svg)");
  }

  private void follow() {
    try {
      current.show(Exhausted.guard(following::first));
      while (true) {
        touched(watch.next());
      }
    } catch (IOException | RuntimeException e) {
      if (!(e instanceof ClosedWatchServiceException)) {
        current.fail(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows what has become of {@code files}; waits until the tree has been read. */
  public synchronized void touched(Set<Path> files) {
    current.show(following.next(current.now(), files));
  }

  @Override
  public void close() throws IOException {
    watch.close();
    server.close();
  }
}

package org.xeptools.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Decoder;
import org.xeptools.rule.RuleSet;
import org.xeptools.source.XepSource;

/**
 * One conversation with an editor: its folders, its open texts, and the trees that these are in.
 */
final class Session implements Analysis.Scene, AutoCloseable {
  private final LanguageClient client;
  private final ClientAbilities abilities;
  private final Buffers buffers = new Buffers();
  private final Map<Path, OpenText> texts = new ConcurrentHashMap<>();
  private final Trees trees = new Trees(buffers);
  private final List<Path> folders = new ArrayList<>();
  private final ChangeCount changes = new ChangeCount();
  private final Publisher publisher;
  private final Analysis analysis;
  private volatile Settings settings;
  private volatile RuleSet rules;
  private volatile boolean closed;
  private volatile Consumer<Path> watcher = file -> {};

  Session(LanguageClient client, ClientAbilities abilities, List<Path> folders, Settings settings) {
    this.client = client;
    this.abilities = abilities;
    this.folders.addAll(folders);
    this.settings = settings;
    this.rules = settings.rules();
    this.publisher = new Publisher(client, this);
    this.analysis = new Analysis(this, publisher::publish, this::failed);
    this.analysis.start();
    tellUnknown();
  }

  ClientAbilities abilities() {
    return abilities;
  }

  PositionEncoding encoding() {
    return abilities.encoding();
  }

  LanguageClient client() {
    return client;
  }

  Analysis analysis() {
    return analysis;
  }

  Publisher publisher() {
    return publisher;
  }

  ChangeCount changes() {
    return changes;
  }

  Buffers buffers() {
    return buffers;
  }

  @Override
  public RuleSet rules() {
    return rules;
  }

  /** The folders that the editor has open. */
  synchronized List<Path> folders() {
    return List.copyOf(folders);
  }

  synchronized void folders(List<Path> added, List<Path> removed) {
    folders.removeAll(removed);
    folders.addAll(added);
    changes.happened();
  }

  void settings(Settings now) {
    if (!now.equals(settings)) {
      settings = now;
      rules = now.rules();
      tellUnknown();
      judgeAll();
    }
  }

  private void tellUnknown() {
    List<String> unknown = settings.unknown(rules);
    if (!unknown.isEmpty()) {
      client.showMessage(
          new MessageParams(
              MessageType.Warning,
              "xep: no rule or group of rules is called "
                  + String.join(", ", unknown)
                  + "; correct the settings"));
    }
  }

  void open(TextDocumentItem item) {
    OpenText text =
        OpenText.of(item.getUri(), file(item.getUri()), item.getVersion(), item.getText());
    analysis.opened(text);
    put(text);
  }

  /** Makes the next version of a text, if it is open. */
  void change(
      VersionedTextDocumentIdentifier document, List<TextDocumentContentChangeEvent> changes) {
    int version = Optional.ofNullable(document.getVersion()).orElse(0);
    text(document.getUri())
        .map(text -> text.after(changes, version, encoding()))
        .ifPresent(this::put);
  }

  private void put(OpenText text) {
    buffers.put(text.file(), text.text());
    texts.put(text.file(), text);
    analysis.changed(text.file());
    changes.happened();
    watcher.accept(text.file());
  }

  void close(String uri) {
    text(uri)
        .ifPresent(
            text -> {
              Path file = text.file();
              texts.remove(file);
              buffers.remove(file);
              analysis.closed(file);
              LiveTree tree = tree(file);
              tree.close(file);
              tree.touched(file);
              publisher.closed(text);
              beside(file).forEach(other -> analysis.again(other.file()));
              changes.happened();
              watcher.accept(file);
            });
  }

  /** {@code files} were written, created or deleted. */
  void touched(Collection<Path> files) {
    for (Path file : files) {
      if (!texts.containsKey(file)) {
        trees.all().stream()
            .filter(tree -> file.startsWith(tree.folder()) || isAbove(file, tree))
            .forEach(tree -> tree.touched(file));
      }
    }
    judgeAll();
  }

  /** A tree may use the declarations in the folder above. */
  private static boolean isAbove(Path file, LiveTree tree) {
    Path above = tree.folder().getParent();
    return above != null && above.equals(file.getParent());
  }

  /** From now on {@code watcher} is told of each text that changes. */
  void whenChanged(Consumer<Path> watcher) {
    this.watcher = watcher;
  }

  void judgeAll() {
    changes.happened();
    texts.keySet().forEach(analysis::again);
    publisher.refresh();
  }

  Collection<OpenText> texts() {
    return List.copyOf(texts.values());
  }

  /** The open text of {@code uri}. */
  Optional<OpenText> text(String uri) {
    return text(file(uri));
  }

  @Override
  public Optional<OpenText> text(Path file) {
    return Optional.ofNullable(texts.get(file));
  }

  @Override
  public Collection<OpenText> beside(Path file) {
    LiveTree tree = tree(file);
    return texts.values().stream().filter(text -> tree(text.file()) == tree).toList();
  }

  @Override
  public LiveTree tree(Path file) {
    return trees.of(file);
  }

  /** The trees of the open folders and of the open texts. */
  Collection<LiveTree> treesOfFolders() {
    return trees.with(folders());
  }

  /**
   * The file of {@code uri}. A text that is not saved yet is taken for a file of the first folder.
   */
  Path file(String uri) {
    try {
      URI parsed = URI.create(uri);
      if ("file".equals(parsed.getScheme())) {
        return Path.of(parsed).toAbsolutePath().normalize();
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      // It is no file.
    }
    String name = uri.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "") + ".xml";
    List<Path> known = folders();
    return (known.isEmpty() ? Path.of("unsaved") : known.get(0))
        .resolve(name)
        .toAbsolutePath()
        .normalize();
  }

  /** The address of {@code file} as the editor has it. */
  String uri(Path file) {
    return text(file).map(OpenText::uri).orElseGet(() -> file.toUri().toString());
  }

  /** The text of {@code file}, open or not. */
  Optional<XepSource> source(Path file) {
    Optional<OpenText> open = text(file);
    if (open.isPresent()) {
      return open.map(OpenText::source);
    }
    try {
      byte[] bytes = buffers.read(file, XepReader.MAX_SIZE);
      return Optional.of(Decoder.decode(file, bytes).source());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The open text of {@code uri} in its tree. */
  Optional<View> view(String uri) {
    return text(uri).map(text -> new View(this, text, tree(text.file())));
  }

  private void failed(Path file, Throwable failure) {
    client.logMessage(
        new MessageParams(
            MessageType.Error, "xep: " + file.getFileName() + " cannot be checked: " + failure));
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    analysis.close();
  }
}

package org.xeptools.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.FS;

/** A repository with our own sources, in which an Editor works. */
final class EditorsRepository implements AutoCloseable {
  private static final PersonIdent EDITOR = new PersonIdent("Ada Quay", "ada@harbor.example");

  private final Path folder;
  private final Git git;
  private String out = "";
  private String err = "";

  private EditorsRepository(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  /** A new one in {@code folder}. */
  static EditorsRepository in(Path folder) throws Exception {
    Path source = Path.of("xep-sources");
    try (Stream<Path> all = Files.walk(source)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    configure(git);
    EditorsRepository repository = new EditorsRepository(folder, git);
    repository.commit("The series");
    return repository;
  }

  private static void configure(Git git) throws IOException {
    StoredConfig settings = git.getRepository().getConfig();
    settings.setString("user", null, "name", EDITOR.getName());
    settings.setString("user", null, "email", EDITOR.getEmailAddress());
    settings.setBoolean("commit", null, "gpgSign", false);
    settings.save();
  }

  /** A clone of it in {@code other}, whose branch follows this one. */
  EditorsRepository cloned(Path other) throws Exception {
    Git copy =
        Git.cloneRepository()
            .setURI(folder.toUri().toString())
            .setDirectory(other.toFile())
            .setFs(FS.DETECTED)
            .call();
    configure(copy);
    return new EditorsRepository(other, copy);
  }

  Git git() {
    return git;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  void edit(String name, String old, String now) throws IOException {
    String text = text(name);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(name + " lacks " + old);
    }
    Files.writeString(path(name), text.replace(old, now));
  }

  void commit(String message) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit().setAuthor(EDITOR).setCommitter(EDITOR).setSign(false).setMessage(message).call();
  }

  List<RevCommit> log() throws Exception {
    List<RevCommit> all = new ArrayList<>();
    git.log().call().forEach(all::add);
    return all;
  }

  /** All files outside .git with their texts. */
  Map<String, String> files() throws IOException {
    Map<String, String> all = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            // git tidies up at any time
            return path.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            all.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }

  /** Runs an act on 29 November 2026 as the Editor {@code aq}; names of files begin here. */
  int run(String... words) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      all.add(word.startsWith("inbox/") ? path(word).toString() : word);
    }
    if (!words[0].equals("accept")) {
      all.add(folder.toString());
    }
    if (!all.contains("--today")) {
      all.addAll(List.of("--today", "2026-11-29"));
    }
    if (!all.contains("--editor")) {
      all.addAll(List.of("--editor", "aq"));
    }
    StringWriter written = new StringWriter();
    StringWriter told = new StringWriter();
    int code =
        Main.run(all.toArray(String[]::new), new PrintWriter(written), new PrintWriter(told));
    out = written.toString();
    err = told.toString();
    return code;
  }

  /** What the last act wrote to standard output. */
  String out() {
    return out;
  }

  /** What the last act wrote to standard error. */
  String err() {
    return err;
  }

  @Override
  public void close() {
    git.close();
  }
}

package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.facts.FactStore;
import org.xeptools.source.DiskTree;

/** The documents that the paths on a command line name, each in its source tree. */
final class Inputs {

  /** The file of a document and the tree that it belongs to. */
  record Input(Path file, Corpus corpus) {}

  private final XepReader reader;
  private final Optional<StandardInput> piped;
  private final Map<Path, Corpus> trees = new HashMap<>();

  Inputs(Optional<StandardInput> piped) {
    this.piped = piped;
    this.reader = piped.map(in -> new XepReader(in.over(new DiskTree()))).orElseGet(XepReader::new);
  }

  XepReader reader() {
    return reader;
  }

  /** The documents that {@code paths} name, in order; a folder stands for all its documents. */
  List<Input> documents(List<Path> paths) throws UserError {
    for (Path path : paths) {
      if (EntityFiles.isDeclarations(path) && Files.isRegularFile(path)) {
        throw new UserError(path + " declares entities and is not a document; use xep check");
      }
    }
    return of(paths);
  }

  /** The files that {@code paths} name, in order; a folder stands for all its documents. */
  List<Input> of(List<Path> paths) throws UserError {
    List<Input> inputs = new ArrayList<>();
    for (Path path : paths) {
      if (path.equals(StandardInput.DASH) && piped.isPresent()) {
        Path file = piped.get().file();
        Corpus corpus = around(file);
        inputs.add(new Input(corpus.own(file), corpus));
      } else if (Files.isDirectory(path)) {
        Corpus corpus = withSettings(tree(path));
        corpus.files().forEach(file -> inputs.add(new Input(file, corpus)));
        corpus
            .sigsFile()
            // sigs.yaml is not a document, so it is an input only if it has faults
            .filter(file -> !corpus.sigs().problems().isEmpty())
            .ifPresent(file -> inputs.add(new Input(file, corpus)));
        SettingsFiles.faulty(corpus).forEach(file -> inputs.add(new Input(file, corpus)));
      } else if (!Files.exists(path)) {
        throw new UserError(path + " does not exist; name a XEP's XML file or a folder of them");
      } else if (!Files.isRegularFile(path)) {
        throw new UserError(path + " is not a file; name a XEP's XML file or a folder of them");
      } else {
        inputs.add(one(path));
      }
    }
    return inputs;
  }

  private Input one(Path path) throws UserError {
    if (SettingsFiles.isCalledSo(path)) {
      Corpus corpus = withSettings(around(SettingsFiles.home(path)));
      Optional<Path> file = SettingsFiles.named(path, corpus);
      if (file.isPresent()) {
        return new Input(file.get(), corpus);
      }
    }
    Corpus corpus = around(EntityFiles.isDeclarations(path) ? EntityFiles.home(path) : path);
    return new Input(corpus.own(path), corpus);
  }

  private static Corpus withSettings(Corpus corpus) throws UserError {
    return Workbench.attempt(() -> SettingsFiles.readIn(corpus));
  }

  /** The source tree in {@code folder}, which must have a XEP. */
  Corpus tree(Path folder) throws UserError {
    if (!Files.isDirectory(folder)) {
      throw new UserError(folder + " is not a folder; name the one that holds the XEPs' XML files");
    }
    try {
      Corpus corpus = Corpus.of(folder, reader, FactStore.of(folder));
      requireDocuments(corpus);
      return corpus;
    } catch (IOException e) {
      throw new UserError(folder + " cannot be listed: " + e.getMessage());
    }
  }

  /** Refuses a folder above one or two trees, since deeper documents would be silently skipped. */
  private static void requireDocuments(Corpus corpus) throws IOException, UserError {
    boolean hasOwn = corpus.files().stream().anyMatch(file -> !isInInbox(file));
    List<Path> below = hasOwn ? List.of() : corpus.treesBelow();
    if (!below.isEmpty()) {
      String folders = below.stream().map(Path::toString).collect(Collectors.joining(" or "));
      throw new UserError(
          "the numbered documents are not in "
              + named(corpus.folder())
              + " itself but in "
              + folders
              + "; name that folder"
              + (corpus.inbox().isEmpty() ? "" : ", and the inbox as another tree"));
    }
    if (corpus.files().isEmpty()) {
      throw new UserError(
          "no XEPs in "
              + named(corpus.folder())
              + "; a source tree has files called xep-NNNN.xml or others whose root is <xep>");
    }
  }

  private static boolean isInInbox(Path file) {
    return Corpus.inboxes().stream().anyMatch(file.toAbsolutePath().getParent()::endsWith);
  }

  private Corpus around(Path file) throws UserError {
    Path beside = file.toAbsolutePath().normalize().getParent();
    Corpus known = trees.get(beside);
    if (known == null) {
      try {
        Path folder = Corpus.folderOf(file, reader);
        Path tree = folder.toAbsolutePath().normalize();
        known = trees.get(tree);
        if (known == null) {
          known = Corpus.of(folder, reader, FactStore.of(folder));
          trees.put(tree, known);
        }
        if (!Corpus.inboxes().contains(String.valueOf(beside.getFileName()))) {
          trees.put(beside, known);
        }
      } catch (IOException e) {
        throw new UserError(beside + " cannot be listed: " + e.getMessage());
      }
    }
    return known;
  }

  private static String named(Path folder) {
    return folder.toString().isEmpty() ? "this folder" : folder.toString();
  }
}

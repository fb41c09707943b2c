package org.xeptools.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.xeptools.cli.Main;

/** What must hold of every tree, whatever its settings, entities, names and history are. */
final class TreeTrial {
  private static final PersonIdent EDITOR = new PersonIdent("Ada Quay", "ada@harbor.example");
  private static final List<String> SETTINGS = List.of("site.yaml", "sigs.yaml", "xep.ent");
  private static final List<String> DOCUMENTS =
      List.of("xep-9001.xml", "xep-9002.xml", "xep-9013.xml", "inbox/fog.xml");
  private static final List<String> YAML =
      List.of(
          "&a [*a]",
          "*x",
          "? ",
          "- ",
          "[",
          "{",
          "'",
          "\"\\x",
          "!!java.net.URL [x]",
          "!!binary =",
          "|\n",
          ">-",
          "<<: *a",
          "\t",
          "---\n",
          "...\n",
          "%YAML 9.9\n",
          "~",
          "yes",
          "0o7",
          "1e999",
          ".nan",
          "2026-02-30",
          "\u0000",
          "\uD800",
          "\u2028",
          ": ",
          "#",
          "@",
          "`",
          "title: x\n",
          "sigs: []\n",
          "[".repeat(3000),
          "{a: ".repeat(3000),
          "- ".repeat(3000),
          "a".repeat(70_000));

  private final Path folder;
  private final Seeds seeds;

  TreeTrial(Path folder, Seeds seeds) {
    this.folder = folder;
    this.seeds = seeds;
  }

  /** Lays out a tree that {@code random} decides, and tries all that is done with trees. */
  void run(Random random, boolean build) throws Exception {
    clear(folder);
    Path tree = folder.resolve("tree");
    lay(tree, random);
    Set<String> around = names(folder);
    String where = tree.toString();
    boolean history = random.nextInt(3) == 0;
    if (history) {
      commits(tree, random);
    }
    for (String mutant : mutants(random)) {
      mutate(tree.resolve(mutant), random);
    }
    try {
      program("check", "--today", "2026-11-22", "--format", "json", where);
      program("check", "--today", "2026-11-22", "--fix", "--unsafe-fixes", where);
      for (String format : List.of("json", "xml", "csv", "table")) {
        program("list", "--format", format, where);
      }
      if (history) {
        program("check", "--today", "2026-11-22", "--since", "HEAD", where);
        program("check", "--today", "2026-11-22", "--since", "HEAD~2..HEAD", where);
        String document = tree.resolve("xep-9001.xml").toString();
        program("diff", "-o", folder.resolve("diff").toString(), "HEAD~1:" + document, document);
      }
      if (build) {
        Path site = folder.resolve("site");
        program("build", "--no-pdf", "--today", "2026-11-22", "-o", site.toString(), where);
        program("build", "--no-pdf", "--today", "2026-11-22", "-o", site.toString(), where);
      }
    } finally {
      names(folder).stream()
          .filter(name -> !around.contains(name))
          .filter(name -> !name.matches("(\\.?site.*|diff)"))
          .findFirst()
          .ifPresent(
              name -> {
                throw new Complaint("a file beside the tree", name);
              });
    }
  }

  private void lay(Path tree, Random random) throws IOException {
    Path own = seeds.ownTree();
    for (String name :
        List.of(
            "xep.ent", "site.yaml", "sigs.yaml", "xep-9001.xml", "xep-9002.xml", "xep-9013.xml")) {
      Path copy = tree.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(own.resolve(name), copy);
    }
    Files.createDirectories(tree.resolve("inbox"));
    Files.copy(own.resolve("xep-9003.xml"), tree.resolve("inbox/fog.xml"));
    if (random.nextInt(3) == 0) {
      String odd = OddValues.characters(random).replaceAll("[/\0\uD800-\uDBFF\uDC00-\uDFFF]", "_");
      try {
        Files.copy(own.resolve("xep-9004.xml"), tree.resolve("inbox/a" + odd + ".xml"));
      } catch (java.nio.file.InvalidPathException e) {
        // This machine has no such names.
      }
    }
  }

  private static List<String> mutants(Random random) {
    List<String> names = new ArrayList<>();
    names.add(OddValues.any(SETTINGS, random));
    if (random.nextBoolean()) {
      names.add(OddValues.any(DOCUMENTS, random));
    }
    return names;
  }

  private void mutate(Path file, Random random) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (!file.toString().endsWith(".yaml")) {
      Files.write(file, Mutator.mutate(text, seeds.any(random).text(), random));
      return;
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      int at = random.nextInt(lines.size() + 1);
      int other = random.nextInt(lines.size() + 1);
      switch (random.nextInt(5)) {
        case 0 -> lines.subList(Math.min(at, other), Math.max(at, other)).clear();
        case 1 -> lines.addAll(at, List.copyOf(lines.subList(Math.min(at, other), lines.size())));
        case 2 -> lines.replaceAll(line -> random.nextInt(9) == 0 ? "  " + line : line);
        default -> {
          String joined = String.join("\n", lines);
          int place = random.nextInt(joined.length() + 1);
          String odd =
              random.nextBoolean()
                  ? OddValues.any(YAML, random)
                  : random.nextBoolean() ? OddValues.date(random) : OddValues.link(random);
          lines = List.of(joined.substring(0, place) + odd + joined.substring(place));
        }
      }
      text = String.join("\n", lines) + "\n";
    }
    Files.writeString(file, text.replaceAll("[\uD800-\uDBFF\uDC00-\uDFFF]", "?"));
  }

  /** Three versions, in each of which something has become odd. */
  private void commits(Path tree, Random random) throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(tree.toFile()).setInitialBranch("main").call()) {
      for (int i = 0; i < 3; i++) {
        git.add().addFilepattern(".").call();
        git.commit()
            .setAuthor(EDITOR)
            .setCommitter(EDITOR)
            .setSign(false)
            .setMessage("v" + i)
            .call();
        mutate(tree.resolve(OddValues.any(DOCUMENTS, random)), random);
      }
    }
  }

  private void program(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    String said = err.toString();
    if (code != 0 && code != 1 && code != 2) {
      String frame = said.lines().filter(l -> l.startsWith("  org.")).findFirst().orElse("");
      String first = said.lines().findFirst().orElse("").replaceAll("[\\d\"'].*", "");
      throw new Complaint(arguments[0] + " exit " + code + first + frame, said);
    }
    Complaint.unless(
        code != 2 || said.startsWith("xep: "), arguments[0] + ": exit 2 without a sentence", said);
    Complaint.unless(
        code != 1 || !out.toString().isEmpty() || !said.isEmpty(),
        arguments[0] + ": exit 1 and silence",
        "");
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}

package org.xeptools.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;
import org.xeptools.lifecycle.Status;
import org.xeptools.workbench.Scaffold;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Uses a part of the program once, so that the launcher can archive the classes that it needs. */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Uses a part of the program once; the launcher needs it.")
final class RehearseCommand implements Callable<Integer> {
  /** A build trusts no files younger than this, in milliseconds. */
  private static final long AGE = 1100;

  /** Features of documents that the scaffold lacks. */
  private static final String MORE =
      """
      <p>It <strong>MUST</strong> be so<note>See &rfc2119; or <link url='https://tide.example/'>
      here</link>.</note>, says &xep0001;, <cite>unless</cite> <tt>id</tt> is <em>not</em>.</p>
      <table caption='T'><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>
      <ul><li>e</li></ul><ol><li>f</li></ol><dl><di><dt>g</dt><dd>h</dd></di></dl>
      <example caption='E'><![CDATA[<iq type='get' id='i'><a xmlns='urn:b'/></iq>]]></example>
      <code><![CDATA[<?xml version='1.0'?><xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>]]>
      </code>
      """;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "The part: ${COMPLETION-CANDIDATES} (default: all).")
  private @Nullable Part part;

  private final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());

  /**
   * What the program is started for. An archive of everything would take longer to open than a
   * check takes.
   */
  private enum Part {
    checks,
    pages,
    books
  }

  @Override
  public Integer call() throws UserError, IOException, InterruptedException {
    Path folder = Files.createTempDirectory("xep-rehearsal");
    Path file = folder.resolve("rehearsal.xml");
    try {
      Scaffold.write(Scaffold.of("standards-track"), file);
      Files.writeString(file, Files.readString(file).replaceFirst("</p>", "</p>" + MORE));
      for (Part each : part == null ? EnumSet.allOf(Part.class) : EnumSet.of(part)) {
        switch (each) {
          case checks -> check(folder, file);
          case pages -> build(folder, file);
          case books -> make("pdf", folder, file);
        }
      }
      return ExitCode.CLEAN;
    } finally {
      FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE);
    }
  }

  private void check(Path folder, Path file) throws IOException, InterruptedException {
    Main.run(new String[] {"check", file.toString()}, nowhere, nowhere);
    Dialogue.about(file);
    compare(folder, file);
    Main.run(new String[] {"check", folder.toString()}, nowhere, nowhere);
  }

  private void build(Path folder, Path file) throws UserError, IOException, InterruptedException {
    make("html", folder, file);
    publish(folder, "xep-0001.xml", Files.readString(file));
    publish(folder, "xep-0002.xml", Scaffold.of("sig-charter"));
    Path site = folder.resolve("site");
    String[] build = {"build", "--no-pdf", "-o", site.toString(), folder.toString()};
    Thread.sleep(AGE);
    Main.run(build, nowhere, nowhere);
    Main.run(build, nowhere, nowhere);
    FileUtils.delete(site.toFile(), FileUtils.RECURSIVE);
    Path old = Files.copy(file, folder.resolve("old.xml"));
    Files.writeString(file, Files.readString(old).replace("be so", "be as it is"));
    Main.run(
        new String[] {"redline", "-o", folder.toString(), old + "", file + ""}, nowhere, nowhere);
  }

  private static void publish(Path folder, String name, String proposal) throws IOException {
    Files.writeString(
        folder.resolve(name),
        proposal
            .replace("xxxx", name.substring("xep-".length(), "xep-0000".length()))
            .replace(Status.PROTOXEP.sourceName(), Status.EXPERIMENTAL.sourceName())
            .replace("First draft.", "Accepted by vote of Council on 2026-01-07."));
  }

  private void make(String command, Path folder, Path file) {
    Main.run(new String[] {command, "-o", folder.toString(), file.toString()}, nowhere, nowhere);
  }

  private void compare(Path folder, Path file) throws IOException {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(file.getFileName().toString()).call();
      git.commit()
          .setAuthor("xep", "xep")
          .setCommitter("xep", "xep")
          .setSign(false)
          .setMessage("x")
          .call();
      Files.writeString(file, Files.readString(file).replace("anchor='intro'", "anchor='start'"));
      Main.run(new String[] {"check", "--since", "HEAD", folder.toString()}, nowhere, nowhere);
    } catch (GitAPIException e) {
      throw new IOException(e);
    }
  }
}

package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.workbench.SchemaList;
import org.xeptools.workbench.SchemaList.Entry;
import org.xeptools.workbench.SchemaList.State;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description =
        "Says which documents define a namespace and prints its schema; without a namespace, lists"
            + " the namespaces that have one.",
    footer = {
      "",
      "Example: xep schema http://jabber.org/protocol/pubsub",
      "         xep schema --all -o schemas"
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAMESPACE", description = "The namespace.")
  private @Nullable String namespace;

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "The source tree (default: this folder).")
  private Path source = Path.of("");

  @Option(
      names = "--all",
      description = "Write the schemas of all namespaces as files, with an OASIS XML catalog.")
  private boolean all;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "With --all: the folder to write to.")
  private @Nullable Path output;

  @Override
  public Integer call() throws UserError {
    if (all != (output != null)) {
      throw new UserError("--all and -o go together: xep schema --all -o DIR");
    }
    if (all && namespace != null) {
      throw new UserError("--all writes every schema; leave out the namespace");
    }
    Workbench workbench = new Workbench();
    SchemaList schemas = workbench.schemas(source);
    PrintWriter out = spec.commandLine().getOut();
    if (output != null) {
      List<Entry> left = workbench.write(schemas, output);
      left.forEach(
          entry ->
              spec.commandLine()
                  .getErr()
                  .println(
                      where(entry)
                          + ": left out, since the schema "
                          + (entry.namespace().isEmpty()
                              ? "has no target namespace"
                              : entry.state().words())));
    } else if (namespace == null) {
      schemas.all().forEach(entry -> out.println(row(entry)));
    } else {
      print(schemas.of(namespace), schemas, out);
    }
    return ExitCode.CLEAN;
  }

  private void print(List<Entry> found, SchemaList schemas, PrintWriter out) throws UserError {
    if (found.isEmpty()) {
      List<String> near = schemas.near(String.valueOf(namespace));
      throw new UserError(
          "no document of the tree has a schema for '"
              + namespace
              + "'"
              + (near.isEmpty()
                  ? "; xep schema lists those that have one"
                  : "; did you mean '" + String.join("' or '", near) + "'?"));
    }
    for (Entry entry : found) {
      out.println("<!-- " + comment(entry) + " -->");
    }
    out.println(found.get(0).text());
  }

  /** An XML comment, so that the output is a schema. */
  private static String comment(Entry entry) {
    String words =
        where(entry)
            + ": "
            + entry.document()
            + (entry.title().isEmpty() ? "" : ", " + entry.title())
            + (entry.status().isEmpty() ? "" : " (" + entry.status() + ")")
            + "; the schema "
            + entry.state().words()
            + (entry.state() == State.BROKEN
                ? ", see xep check --select broken-schema " + entry.file()
                : "");
    return words.replace("--", "- -");
  }

  private static String where(Entry entry) {
    return entry.file() + ":" + entry.line();
  }

  private static String row(Entry entry) {
    return String.format(
        Locale.ROOT,
        "%-48s %-12s %s",
        entry.namespace().isEmpty() ? "(none)" : entry.namespace(),
        entry.document(),
        entry.state() == State.COMPILES ? entry.status() : entry.state().words());
  }
}

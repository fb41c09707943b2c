package org.xeptools.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xeptools.document.Exhausted;
import org.xeptools.workbench.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(
    name = "xep",
    description = "Checks, renders and publishes XMPP Extension Protocols.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings, 2 wrong use or unreadable input, 3 a bug of xep.",
      "Try: xep check xep-0001.xml"
    })
public final class Main {
  private static final String UNWRITABLE =
      " has letters that this locale lacks; run xep in a UTF-8 locale: LC_ALL=C.UTF-8";

  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("html", HtmlCommand::new);
    COMMANDS.put("pdf", PdfCommand::new);
    COMMANDS.put("epub", EpubCommand::new);
    COMMANDS.put("build", BuildCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("redline", RedlineCommand::new);
    COMMANDS.put("review", ReviewCommand::new);
    COMMANDS.put("list", ListCommand::new);
    COMMANDS.put("due", DueCommand::new);
    COMMANDS.put("announce", AnnounceCommand::new);
    COMMANDS.put("requirements", RequirementsCommand::new);
    COMMANDS.put("schema", SchemaCommand::new);
    COMMANDS.put("validate", ValidateCommand::new);
    COMMANDS.put("new", NewCommand::new);
    COMMANDS.put("format", FormatCommand::new);
    COMMANDS.put("accept", AcceptCommand::new);
    COMMANDS.put("last-call", LastCallCommand::new);
    COMMANDS.put("move", MoveCommand::new);
    COMMANDS.put("defer", DeferCommand::new);
    COMMANDS.put("revise", ReviseCommand::new);
    COMMANDS.put("entity", EntityCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("lsp", LspCommand::new);
    COMMANDS.put("rehearse", RehearseCommand::new);
    COMMANDS.put("help", HelpCommand::new);
  }

  private Main() {}

  /** All commands by name, hidden ones included, in the order of the help. */
  static Map<String, Supplier<Object>> commands() {
    return Collections.unmodifiableMap(COMMANDS);
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    JvmDefaults.settle();
    WatchedOutput output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = new OutputWriter(new FileOutputStream(FileDescriptor.err));
    int code = run(args, new OutputWriter(output), err);
    if (output.failure().isPresent()) {
      err.println("xep: standard output cannot be written: " + output.failure().get());
      code = ExitCode.WRONG_USE;
    }
    err.flush();
    System.exit(code);
  }

  /** The program with all its commands, for what is made of them: completions, manual pages. */
  public static CommandLine whole() {
    return line("help");
  }

  /** Only the named command is created: creating all takes as long as a build without changes. */
  private static CommandLine line(String named) {
    CommandLine line = new CommandLine(new Main());
    COMMANDS.forEach(
        (name, command) -> {
          if (name.equals(named) || !COMMANDS.containsKey(named) || named.equals("help")) {
            CommandLine added = new CommandLine(command.get());
            added.getCommandSpec().versionProvider(new BuildVersion());
            line.addSubcommand(name, added);
          }
        });
    Optional.ofNullable(line.getSubcommands().get("help")).ifPresent(Main::describe);
    return line;
  }

  /** Runs the program on given streams. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = line(args.length == 0 ? "" : args[0]);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Main::day);
    line.setExecutionExceptionHandler(Main::failed);
    line.setParameterExceptionHandler(Main::misused);
    int code = execute(line, args);
    out.flush();
    err.flush();
    return code;
  }

  private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    if (failure instanceof UserError) {
      line.getErr().println("xep: " + failure.getMessage());
      return ExitCode.WRONG_USE;
    }
    return locale(failure, line.getErr())
            || memory(failure, line.getErr())
            || fonts(failure, line.getErr())
        ? ExitCode.WRONG_USE
        : bug(failure, line.getErr());
  }

  /** Reports a file name with characters that the locale does not have, if that is the cause. */
  private static boolean locale(Throwable failure, PrintWriter err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidPathException path) {
        err.println("xep: the name " + path.getInput() + UNWRITABLE);
        return true;
      }
    }
    return false;
  }

  private static int misused(CommandLine.ParameterException misuse, String[] args) {
    PrintWriter err = misuse.getCommandLine().getErr();
    if (args.length == 0) {
      misuse.getCommandLine().usage(err);
      return ExitCode.WRONG_USE;
    }
    // The JVM puts this character in place of bytes that it cannot decode.
    Optional<String> garbled = Stream.of(args).filter(a -> a.indexOf('\uFFFD') >= 0).findFirst();
    if (garbled.isPresent()) {
      err.println("xep: the argument " + garbled.get() + UNWRITABLE);
      return ExitCode.WRONG_USE;
    }
    err.println("xep: " + misuse.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
    String name = misuse.getCommandLine().getCommandSpec().qualifiedName();
    err.println("Try: " + name + " --help");
    return ExitCode.WRONG_USE;
  }

  /** In the words of the other commands, not the library's own. */
  private static void describe(CommandLine help) {
    help.getCommandSpec()
        .usageMessage()
        .header("Shows the options of a command.")
        .description("Without a COMMAND, it lists all commands.");
  }

  /** Documents that are too wide or too deep for the stack end here, too. */
  private static int execute(CommandLine line, String[] args) {
    try {
      return Exhausted.guard(() -> line.execute(args));
    } catch (Exhausted e) {
      return memory(e, line.getErr()) ? ExitCode.WRONG_USE : bug(e, line.getErr());
    } catch (LinkageError e) {
      return fonts(e, line.getErr()) ? ExitCode.WRONG_USE : bug(e, line.getErr());
    }
  }

  /** Reports a lack of memory, if that is the cause. */
  private static boolean memory(Throwable failure, PrintWriter err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        err.println(
            "xep: the documents need more memory than the program has, "
                + Runtime.getRuntime().maxMemory() / (1 << 20)
                + " MB; give it more, as in XEP_JAVA_OPTS=-Xmx2g, or name fewer documents");
        return true;
      }
    }
    return false;
  }

  /** Reports that Java finds no font, or not what it draws with, if that is the cause. */
  static boolean fonts(Throwable failure, PrintWriter err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsatisfiedLinkError
          || String.valueOf(cause.getMessage()).contains("Fontconfig head is null")) {
        err.println(
            "xep: PDFs with pictures need fontconfig and a font, and Java finds none; install them, as in "
                + "apt-get install fontconfig fonts-dejavu-core, or build with --no-pdf");
        return true;
      }
    }
    return false;
  }

  private static int bug(Throwable failure, PrintWriter err) {
    err.println("xep: a bug of xep, not of your document: " + failure);
    err.println("Please report it with the document and this:");
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("org.xeptools.")) {
        err.println("  " + frame);
      }
    }
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      err.println("  because of " + cause);
    }
    return ExitCode.BUG;
  }

  /** The day that {@code text} names; the library's own message would name Java classes. */
  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          text.matches("\\d{4}-\\d\\d-\\d\\d")
              ? text + " is no day of the calendar"
              : "'" + text + "' is not a date; write it like 2026-06-30");
    }
  }
}

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xeptools.cli.Main;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes what a shell wants to have of the commands: completions, and the sources of manual pages.
 *
 * <p>usage: java -cp xep.jar:picocli-codegen.jar ShellFiles.java SHARE PAGES
 */
public final class ShellFiles {
  private ShellFiles() {}

  public static void main(String[] arguments) throws IOException {
    CommandLine whole = Main.whole();
    whole.getSubcommands().values().forEach(command -> lower(command.getCommandSpec()));
    Path share = Path.of(arguments[0]);
    String bash = AutoComplete.bash("xep", whole);
    write(share.resolve("bash-completion/completions/xep"), bash);
    // zsh reads completions written for bash. It knows a file by its first line, and runs it for the
    // first completion, which it has to make, too.
    String first = "#compdef xep\ntype compopt > /dev/null || compopt() { : }\n";
    String last = "_bash_complete -o default -F _complete_xep\n";
    write(share.resolve("zsh/site-functions/_xep"), first + bash + last);
    write(share.resolve("fish/vendor_completions.d/xep.fish"), fish(whole));

    File pages = Files.createDirectories(Path.of(arguments[1])).toFile();
    int code = ManPageGenerator.generateManPage(pages, null, new boolean[0], true, whole.getCommandSpec());
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Values of options in the case of the manual; the program takes any. */
  private static void lower(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (option.completionCandidates() != null && option.group() == null) {
        List<String> values = new ArrayList<>();
        option.completionCandidates().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        command.remove(option);
        command.add(option.toBuilder().completionCandidates(values).build());
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** picocli has none for fish. */
  private static String fish(CommandLine whole) {
    List<String> lines = new ArrayList<>();
    lines.add("# fish completion for xep");
    lines.add("set -l commands " + String.join(" ", visible(whole)));
    String alone = "not __fish_seen_subcommand_from $commands";
    options(whole.getCommandSpec(), alone, lines);
    for (String name : visible(whole)) {
      CommandSpec command = whole.getSubcommands().get(name).getCommandSpec();
      lines.add(
          "complete -c xep -f -n " + quoted(alone) + " -a " + name + " -d " + quoted(summary(command)));
      options(command, "__fish_seen_subcommand_from " + name, lines);
    }
    String help = "__fish_seen_subcommand_from help";
    lines.add("complete -c xep -f -n " + quoted(help) + " -a \"$commands\"");
    return String.join("\n", lines) + "\n";
  }

  private static List<String> visible(CommandLine whole) {
    return whole.getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        // not under other names
        .filter(command -> command.getKey().equals(command.getValue().getCommandName()))
        .map(command -> command.getKey())
        .toList();
  }

  private static void options(CommandSpec command, String where, List<String> lines) {
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        StringBuilder line = new StringBuilder("complete -c xep -n " + quoted(where));
        for (String name : option.names()) {
          line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
          line.append(values(option));
        }
        String[] description = option.description();
        if (description.length > 0) {
          line.append(" -d ").append(quoted(description[0].replace("%n", " ").replace("%%", "%")));
        }
        lines.add(line.toString());
      }
    }
  }

  /** An option with a few values completes these, a path files, any other nothing. */
  private static String values(OptionSpec option) {
    if (option.completionCandidates() != null) {
      List<String> values = new ArrayList<>();
      option.completionCandidates().forEach(values::add);
      if (!values.isEmpty()) {
        return " -x -a " + quoted(String.join(" ", values));
      }
    }
    return option.typeInfo().getType() == Path.class ? " -r -F" : " -x";
  }

  private static String summary(CommandSpec command) {
    String[] lines = command.usageMessage().header();
    lines = lines.length > 0 ? lines : command.usageMessage().description();
    return lines.length > 0 ? lines[0] : "";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

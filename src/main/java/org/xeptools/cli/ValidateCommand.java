package org.xeptools.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Validation;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Validates a stanza, or the log of a stream, against the schemas of the series.",
    footer = {"", "Example: xep validate --source xeps stanza.xml"})
final class ValidateCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 5_000_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The stanzas; - reads standard input.")
  private String file = "";

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "The source tree with the schemas (default: this folder).")
  private Path source = Path.of("");

  @Override
  public Integer call() throws UserError {
    boolean piped = file.equals("-");
    String name = piped ? "stdin" : file;
    Validation validation = new Workbench().validate(source, name, text(piped, name));
    PrintWriter out = spec.commandLine().getOut();
    validation.complaints().forEach(out::println);
    validation.summary().forEach(out::println);
    return validation.complaints().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private String text(boolean piped, String name) throws UserError {
    try (InputStream in = piped ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UserError(name + " has more than 5 MB; cut out the part that matters");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UserError(name + " is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw new UserError(name + " cannot be read; name a file that can be");
    }
  }
}

package org.xeptools.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Option;

/** The options that say how a body decided. */
final class VoteOptions {
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]{1,500}");

  /** An act without a vote. */
  static final VoteOptions NONE = new VoteOptions();

  @Option(names = "--approved", paramLabel = "YYYY-MM-DD", description = "The day of the vote.")
  private @Nullable LocalDate approved;

  @Option(
      names = "--minutes",
      paramLabel = "URL",
      description = "The minutes of the vote, for the message of the commit and the mail.")
  private @Nullable String minutes;

  Optional<LocalDate> approved() {
    return Optional.ofNullable(approved);
  }

  Optional<String> minutes() throws UserError {
    if (minutes == null) {
      return Optional.empty();
    }
    if (approved == null) {
      throw new UserError("--minutes needs --approved, the day of the vote");
    }
    if (!ADDRESS.matcher(minutes).matches()) {
      throw new UserError("'" + minutes + "' is no address on the web, such as https://…");
    }
    return Optional.of(minutes);
  }
}

package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.act.mail.EventKind;
import org.xeptools.act.mail.Letter;
import org.xeptools.act.mail.Mailing;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.git.GitTree;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.output.OutputFolder;
import org.xeptools.settings.AnnounceFile;
import org.xeptools.settings.Yaml;
import org.xeptools.site.SettingsText;

/**
 * Mails about a series, as files.
 *
 * @param source the source tree
 * @param from the sender, if it is not the one that announce.yaml names
 * @param roles addresses that are not those of announce.yaml
 * @param also kinds of events that are announced although they are not by default
 * @param editorial true to announce versions with editorial changes only
 */
public record Announcing(
    Path source,
    Optional<String> from,
    Map<String, String> roles,
    Set<EventKind> also,
    boolean editorial) {
  /** The name of the mail box. */
  private static final String BOX = "announce.mbox";

  private static final String ENDING = ".eml";
  private static final String NULL = "0{40}|0{64}";

  /**
   * The mails for the commits that {@code revisions}, {@code BASE} or {@code BASE..HEAD}, names.
   */
  public Mailing mails(String revisions) throws UserError {
    Range range = Range.of(revisions, "the range");
    if (range.from().matches(NULL)) {
      throw new UserError(
          "the range begins with no commit, as the first push of a branch does; name the commit"
              + " that was announced last");
    }
    String to = range.to().orElse("HEAD");
    return Workbench.attempt(
        () -> {
          try (GitTree tree = GitTree.of(source, to)) {
            Corpus head = Corpus.of(source, new XepReader(tree));
            return Mailing.of(source, range.from(), tree.commit(), head, terms(head));
          } catch (Mailing.Unaddressed e) {
            throw new UserError(e.getMessage());
          }
        });
  }

  /** The Call for Experience for document {@code number}. */
  public Mailing callForExperience(String number, LocalDate until, LocalDate today)
      throws UserError {
    Corpus tree = new Inputs(Optional.empty()).tree(source);
    Optional<XepDocument> document = tree.document(number);
    if (document.isEmpty()) {
      throw new UserError("there is no XEP-" + number + " here that can be read");
    }
    Optional<Status> status = document.get().header().status();
    if (!status.equals(Optional.of(Status.STABLE))) {
      throw new UserError(
          "XEP-"
              + number
              + " is "
              + status.map(Status::pageName).orElse("of no known status")
              + "; a Call for Experience is for one that is "
              + Status.STABLE.pageName());
    }
    LocalDate first = Term.LAST_CALL.after(today);
    if (until.isBefore(first)) {
      throw new UserError(
          "the Call for Experience would end in "
              + ChronoUnit.DAYS.between(today, until)
              + " days; "
              + Term.LAST_CALL.days()
              + " are needed: "
              + first
              + " is the first day");
    }
    return Workbench.attempt(
        () -> {
          try {
            Letter letter =
                Mailing.callForExperience(document.get(), number, until, today, tree, terms(tree));
            return new Mailing(List.of(letter), List.of());
          } catch (Mailing.Unaddressed e) {
            throw new UserError(e.getMessage());
          }
        });
  }

  private Mailing.Terms terms(Corpus tree) throws IOException, UserError {
    AnnounceFile file = settings(tree).orElse(AnnounceFile.NONE);
    if (!file.problems().isEmpty()) {
      Finding first = file.problems().get(0);
      throw new UserError(AnnounceFile.NAME + ": " + first.message());
    }
    for (String address : Stream.concat(from.stream(), roles.values().stream()).toList()) {
      if (!AnnounceFile.isMailbox(address)) {
        throw new UserError("'" + address + "' is not an address such as name@example.org");
      }
    }
    return new Mailing.Terms(file, from, roles, also, editorial, new Imprints().of(tree).base());
  }

  /** The file of {@code tree}, if it has one. */
  static Optional<AnnounceFile> settings(Corpus tree) throws IOException {
    return SettingsText.in(tree, AnnounceFile.NAME, Yaml.ENOUGH_TO_READ).map(Announcing::settings);
  }

  /** What {@code text} says. */
  static AnnounceFile settings(SettingsText text) {
    return AnnounceFile.of(text.source(), EventKind.words());
  }

  /** The text of a mail box with all of {@code mailing}. */
  public static String box(Mailing mailing) {
    return mailing.letters().stream().map(Letter::boxed).collect(Collectors.joining());
  }

  /** Writes a file for each mail into {@code folder}, and a mail box of all. */
  public static void write(Mailing mailing, Path folder) throws UserError {
    Workbench.attempt(
        () -> {
          Set<String> names = new HashSet<>();
          mailing.letters().forEach(letter -> names.add(letter.name() + ENDING));
          Optional<String> other = stale(folder, names);
          if (other.isPresent()) {
            throw new UserError(
                folder + " has the mail " + other.get() + " of another run; name an empty folder");
          }
          OutputFolder out = new OutputFolder(folder);
          for (Letter letter : mailing.letters()) {
            out.write(letter.name() + ENDING, letter.bytes());
          }
          out.write(BOX, box(mailing).getBytes(StandardCharsets.US_ASCII));
          return out;
        });
  }

  /** A program that sends all mails in the folder would send this one again. */
  private static Optional<String> stale(Path folder, Set<String> names) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING) && !names.contains(name))
          .sorted()
          .findFirst();
    }
  }
}

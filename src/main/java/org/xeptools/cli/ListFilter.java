package org.xeptools.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.IsoDate;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.site.XepInfo;
import org.xeptools.source.Spelling;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Option;

/** The documents that a user wants to see; of one option, any value will do. */
final class ListFilter {
  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "Only those with this status, such as Proposed; repeat for several.")
  private List<String> statuses = List.of();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Only those of this type, such as \"Standards Track\".")
  private List<String> types = List.of();

  @Option(
      names = "--approver",
      split = ",",
      paramLabel = "BODY",
      description = "Only those that name this approver: Council, Board or Editor.")
  private List<String> approvers = List.of();

  @Option(
      names = "--tag",
      split = ",",
      paramLabel = "TAG",
      description = "Only those with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--changed-since",
      paramLabel = "YYYY-MM-DD",
      description = "Only those whose newest version is of this day or later.")
  private @Nullable LocalDate since;

  /** True for those of {@code all} that the user wants to see. */
  Predicate<XepInfo> in(List<XepInfo> all) throws UserError {
    List<String> wantedStatuses =
        known(
            "status",
            statuses,
            Arrays.stream(Status.values())
                .flatMap(status -> Stream.of(status.pageName(), status.sourceName()))
                .distinct()
                .toList());
    List<String> wantedTypes =
        known("type", types, Arrays.stream(XepType.values()).map(XepType::sourceName).toList());
    List<String> wantedApprovers =
        known(
            "approver",
            approvers,
            Arrays.stream(Approver.values()).map(Approver::sourceName).toList());
    List<String> wantedTags =
        known("tag", tags, all.stream().flatMap(xep -> xep.tags().stream()).distinct().toList());
    return xep ->
        any(wantedStatuses, Stream.of(xep.statusName(), xep.status()))
            && any(wantedTypes, Stream.of(xep.typeName()))
            && any(wantedApprovers, xep.approvers().stream())
            && any(wantedTags, xep.tags().stream())
            && isRecent(IsoDate.parse(xep.date()));
  }

  private boolean isRecent(Optional<LocalDate> day) {
    LocalDate first = since;
    return first == null || day.filter(d -> !d.isBefore(first)).isPresent();
  }

  private static boolean any(List<String> wanted, Stream<String> has) {
    return wanted.isEmpty() || has.anyMatch(wanted::contains);
  }

  /** The words of {@code known} that {@code given} are, whatever their case. */
  private static List<String> known(String what, List<String> given, List<String> known)
      throws UserError {
    for (String word : given) {
      if (known.stream().noneMatch(word.strip()::equalsIgnoreCase)) {
        throw unknown(what, word.strip(), known);
      }
    }
    return known.stream()
        .filter(value -> given.stream().anyMatch(word -> word.strip().equalsIgnoreCase(value)))
        .toList();
  }

  private static UserError unknown(String what, String word, List<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    String close =
        known.stream()
            .filter(
                value ->
                    Spelling.isClose(value.toLowerCase(Locale.ROOT), lower)
                        || value.toLowerCase(Locale.ROOT).contains(lower))
            .min(
                Comparator.comparingInt(
                    value -> Spelling.distance(value.toLowerCase(Locale.ROOT), lower)))
            .map(value -> "did you mean " + value + "?")
            .orElse(
                known.isEmpty()
                    ? "no document has one"
                    : "there are " + String.join(", ", known.stream().sorted().toList()));
    return new UserError("no " + what + " is called '" + word + "'; " + close);
  }
}

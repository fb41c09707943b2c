package org.xeptools.document;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.lifecycle.XepType;

/** When a document reached its states, as far as its revision history says so. */
public final class Milestones {
  private static final int MAX_LENGTH = 1_000;
  private static final String STATES =
      "(Experimental|Proposed|Draft|Stable|Final|Active"
          + "|Deferred|Retracted|Rejected|Deprecated|Obsolete)";

  /** What is done, not what is planned: "in order to advance to Stable" says nothing. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i:\\b(?<!for |to |be |before )(?:status\\b[^.;]{0,40}?|advanced?\\b[^.;]{0,25}?"
              + "|moved?\\b[^.;]{0,15}?|promoted?\\b[^.;]{0,15}?|accept(?:ed)?|marked)"
              + " (?:to|as) (?:a status of )?)[\"']?"
              + STATES
              + "\\b(?! to )");

  /** A remark that is about this and nothing else: "Obsolete due to …". */
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)^(?:per a vote of the \\w+ council, |formally |mark \\w+ as )?"
              + "(?:(deferr?)|(retract)|(reject)|(deprecat)|(obsolet))(?:ed?|ing)?"
              + "(?: (?:this|the) (?:xep|jep|document|specification|proposal),?)?"
              + "(?:[.:;]| (?:due|because|for|by|in favou?r|after|as per|per|since)\\b|$)");

  private static final List<Status> VERDICTS =
      List.of(
          Status.DEFERRED, Status.RETRACTED, Status.REJECTED, Status.DEPRECATED, Status.OBSOLETE);

  private Milestones() {}

  /** The status that {@code remark}, of a revision, says the document got. */
  public static Optional<Status> announced(String remark) {
    if (remark.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher change = CHANGE.matcher(remark);
    if (change.find()) {
      String word = change.group(1);
      return Status.of(word.equals("Stable") ? "Draft" : word);
    }
    Matcher verdict = VERDICT.matcher(remark);
    if (verdict.find()) {
      for (int i = 0; i < VERDICTS.size(); i++) {
        if (verdict.group(i + 1) != null) {
          return Optional.of(VERDICTS.get(i));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The day on which a document with {@code header} came to each state: to its present one the last
   * time, to others the first time. States that the history does not speak of are not in it.
   */
  public static Map<Status, LocalDate> of(Header header) {
    Map<Status, LocalDate> days = new EnumMap<>(Status.class);
    Optional<XepType> type = header.type();
    if (type.isEmpty()) {
      return days;
    }
    for (Revision revision : oldestFirst(header)) {
      Optional<LocalDate> day = revision.day();
      Optional<Status> status =
          announced(revision.remark().map(r -> r.text().value().strip()).orElse(""))
              .filter(s -> Lifecycle.knows(type.get(), s));
      if (day.isPresent() && status.isPresent()) {
        if (header.status().equals(status)) {
          days.put(status.get(), day.get());
        } else {
          days.putIfAbsent(status.get(), day.get());
        }
      }
    }
    byVersion(header, type.get(), days);
    return days;
  }

  /** XEP-0001 ties versions to states: 0.1 is Experimental, 1.0 is approved, 2.0 Final. */
  private static void byVersion(Header header, XepType type, Map<Status, LocalDate> days) {
    Status approved = Lifecycle.knows(type, Status.STABLE) ? Status.STABLE : Status.ACTIVE;
    first(header, v -> v.major() == 0 && v.minor() == 0)
        .ifPresent(day -> days.putIfAbsent(Status.PROTOXEP, day));
    first(header, v -> v.major() == 0 && v.minor() > 0)
        .filter(day -> Lifecycle.knows(type, Status.EXPERIMENTAL))
        .ifPresent(day -> days.putIfAbsent(Status.EXPERIMENTAL, day));
    first(header, v -> v.major() == 1 && v.candidate().isEmpty())
        .ifPresent(day -> days.putIfAbsent(approved, day));
    if (header.status().equals(Optional.of(Status.FINAL))) {
      first(header, v -> v.major() == 2 && v.candidate().isEmpty())
          .ifPresent(day -> days.putIfAbsent(Status.FINAL, day));
    }
  }

  private static Optional<LocalDate> first(Header header, Predicate<Version> wanted) {
    return oldestFirst(header).stream()
        .filter(revision -> revision.number().filter(wanted).isPresent())
        .findFirst()
        .flatMap(Revision::day);
  }

  private static List<Revision> oldestFirst(Header header) {
    List<Revision> revisions = header.revisions();
    return Stream.iterate(revisions.size() - 1, i -> i >= 0, i -> i - 1)
        .map(revisions::get)
        .toList();
  }
}

package org.xeptools.site.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.Milestone;
import org.xeptools.document.Milestones;
import org.xeptools.document.Revision;
import org.xeptools.document.StatusInGit;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.index.Act.Basis;
import org.xeptools.site.index.Act.Kind;

/** The acts that the sources of one document name. */
public final class CouncilRecord {
  /** The most days between a revision and the commit that changes the status. */
  private static final int SAME_STEP = 92;

  /** The most days that a last call takes. */
  private static final int LONGEST_CALL = 92;

  private static final Pattern DECIDED =
      Pattern.compile("(?i)\\b(?:accept|approv|vote|publish|assign|advance|initial published)\\w*");
  private static final Pattern BODY =
      Pattern.compile(
          "(?i)\\b(?:Council|(?:XSF|JSF|the) Board|Board of Directors|vote of Board)\\b");

  private final Series series;
  private final Entry entry;
  private final List<Act> acts = new ArrayList<>();
  private final Map<StatusInGit, Status> earlier = new HashMap<>();
  private final Map<String, Revision> revisions = new HashMap<>();
  private final Map<Status, NavigableMap<LocalDate, StatusInGit>> runs =
      new EnumMap<>(Status.class);
  private final NavigableSet<LocalDate> ends = new TreeSet<>();

  private CouncilRecord(Series series, Entry entry) {
    this.series = series;
    this.entry = entry;
    List<StatusInGit> git = series.statuses(entry);
    for (int i = 1; i < git.size(); i++) {
      earlier.put(git.get(i), git.get(i - 1).status());
    }
    git.stream()
        .filter(StatusInGit::changed)
        .forEach(
            run -> runs.computeIfAbsent(run.status(), s -> new TreeMap<>()).put(run.since(), run));
    for (Revision revision : entry.header().revisions()) {
      revisions.putIfAbsent(revision.version().map(Field::text).orElse(""), revision);
    }
  }

  /** The acts of all published documents, newest first. */
  public static List<Act> of(Series series) {
    return series.kept().get(All.class, () -> new All(all(series))).acts();
  }

  private record All(List<Act> acts) {}

  private static List<Act> all(Series series) {
    return series.accepted().parallelStream()
        .flatMap(entry -> new CouncilRecord(series, entry).read().stream())
        .sorted(
            Comparator.comparing(Act::day, Comparator.reverseOrder())
                .thenComparing(act -> act.entry().info().number())
                .thenComparing(Act::kind))
        .toList();
  }

  private List<Act> read() {
    Header header = entry.header();
    header.lastCalls().forEach(field -> IsoDate.parse(field.text()).ifPresent(ends::add));
    Optional<Status> before = Optional.empty();
    for (Milestone milestone : series.milestones(entry).all()) {
      Optional<Status> from = before;
      milestone
          .reached()
          .filter(day -> milestone.status() != Status.PROTOXEP)
          .ifPresent(day -> acts.add(act(milestone, day, from)));
      before = Optional.of(milestone.status());
    }
    for (LocalDate end : ends) {
      acts.add(
          new Act(
              entry,
              end,
              Optional.empty(),
              Status.PROPOSED,
              Kind.CALLED,
              Optional.of(end),
              Optional.empty(),
              Basis.HEADER,
              Optional.empty(),
              header.approver(),
              false));
    }
    return acts.stream().filter(act -> !act.day().isAfter(series.today())).toList();
  }

  private Act act(Milestone milestone, LocalDate day, Optional<Status> from) {
    Status to = milestone.status();
    Optional<Revision> revision =
        milestone.source() == Milestone.Source.REVISION
            ? Optional.ofNullable(revisions.get(milestone.place()))
            : Optional.empty();
    Optional<StatusInGit> commit = commit(milestone, day);
    String remark = revision.flatMap(Revision::remark).map(r -> r.text().value()).orElse("");
    boolean said =
        Milestones.announced(remark).equals(Optional.of(to)) || DECIDED.matcher(remark).find();
    Basis basis = commit.isPresent() ? Basis.COMMIT : said ? Basis.REMARK : Basis.VERSION;
    Kind kind = kind(from.filter(f -> f != Status.PROTOXEP), to);
    Optional<Status> before = commit.flatMap(c -> Optional.ofNullable(earlier.get(c)));
    Optional<Approver> named = named(remark);
    return new Act(
        entry,
        day,
        before.filter(status -> status != Status.PROTOXEP),
        to,
        kind,
        kind == Kind.CALLED ? end(day) : Optional.empty(),
        revision,
        basis,
        commit,
        named.or(() -> approver(kind, before.or(() -> from), to)),
        named.isPresent());
  }

  /** Takes the commit that made the step, if there is one. */
  private Optional<StatusInGit> commit(Milestone milestone, LocalDate day) {
    NavigableMap<LocalDate, StatusInGit> some =
        runs.getOrDefault(milestone.status(), new TreeMap<>());
    Optional<StatusInGit> found =
        Stream.of(some.floorEntry(day), some.ceilingEntry(day))
            .filter(Objects::nonNull)
            .map(Map.Entry::getValue)
            .filter(run -> distance(run, day) <= SAME_STEP)
            .min(Comparator.comparing(run -> distance(run, day)));
    found.ifPresent(run -> some.remove(run.since()));
    return found;
  }

  private static long distance(StatusInGit run, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(run.since(), day));
  }

  /** Takes the end of the last call that began on {@code day}. */
  private Optional<LocalDate> end(LocalDate day) {
    Optional<LocalDate> end =
        ends.tailSet(day).stream().findFirst().filter(e -> !e.isAfter(day.plusDays(LONGEST_CALL)));
    end.ifPresent(ends::remove);
    return end;
  }

  private Kind kind(Optional<Status> from, Status to) {
    boolean first = from.isEmpty() && entry.header().type().equals(Optional.of(XepType.HUMOROUS));
    return switch (to) {
      case EXPERIMENTAL -> from.isPresent() ? Kind.RETURNED : Kind.ACCEPTED;
      case PROPOSED -> Kind.CALLED;
      case STABLE, ACTIVE -> first ? Kind.ACCEPTED : Kind.APPROVED;
      case FINAL -> Kind.FINAL;
      case DEFERRED -> Kind.DEFERRED;
      case RETRACTED -> Kind.RETRACTED;
      case REJECTED -> Kind.REJECTED;
      case DEPRECATED -> Kind.DEPRECATED;
      case OBSOLETE -> Kind.OBSOLETED;
      default -> Kind.OTHER;
    };
  }

  /** The body that the remark names; empty if it names two. */
  private static Optional<Approver> named(String remark) {
    Optional<Approver> named = Optional.empty();
    Matcher body = BODY.matcher(remark);
    while (body.find()) {
      boolean board = body.group().toLowerCase(Locale.ROOT).contains("board");
      Approver one = board ? Approver.BOARD : Approver.COUNCIL;
      if (!named.orElse(one).equals(one)) {
        return Optional.empty();
      }
      named = Optional.of(one);
    }
    return named;
  }

  /** The body that approves the document, if the step is one that it decides on. */
  private Optional<Approver> approver(Kind kind, Optional<Status> from, Status to) {
    boolean alone =
        kind == Kind.DEFERRED
            || kind == Kind.RETRACTED
            || (kind == Kind.RETURNED && !from.equals(Optional.of(Status.PROPOSED)));
    boolean known =
        from.isEmpty()
            || Lifecycle.TRANSITIONS.stream().anyMatch(t -> t.from() == from.get() && t.to() == to);
    return alone || !known ? Optional.empty() : entry.header().approver();
  }
}

package org.xeptools.doap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.doap.Software.Licence;
import org.xeptools.doap.Software.Support;
import org.xeptools.doap.Software.Words;
import org.xeptools.doap.Statements.Fact;
import org.xeptools.document.SafeLinks;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Finds the programs in the statements of one file. */
final class DoapReader {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DOAP = "http://usefulinc.com/ns/doap#";

  /** Both forms of the address are in use. */
  private static final Pattern XMPP = Pattern.compile("https?://linkmauve\\.fr/ns/xmpp-doap#");

  private static final Pattern XEP =
      Pattern.compile(
          "(?:https?://(?:www\\.)?xmpp\\.org/(?:extensions/)?|\\s*)(?:attic/)?xep-?\\s*(\\d{1,4})"
              + "(?:-[0-9.]+)?(?:\\.(?:html?|xml|pdf))?/?(?:[?#].*)?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** Control characters, and those that turn the direction of what follows. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+|\\s+");

  private static final int MAX_NAME = 100;
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_VALUES = 40;
  private static final int MAX_PROGRAMS = 50;

  private final XepSource source;
  private final Statements statements;
  private final List<Finding> problems = new ArrayList<>();

  DoapReader(XepSource source) {
    this.source = source;
    this.statements = Statements.of(source);
  }

  DoapFile read() {
    statements.faults().forEach(fault -> problem(fault.line(), fault.message()));
    List<Software> programs =
        statements
            .subjects()
            .filter(s -> facts(s, RDF + "type").anyMatch(f -> f.text().equals(DOAP + "Project")))
            .limit(MAX_PROGRAMS)
            .flatMap(s -> program(s).stream())
            .toList();
    if (programs.isEmpty() && problems.isEmpty()) {
      problem(1, "no doap:Project is described here");
    }
    return new DoapFile(source, programs, problems);
  }

  private Optional<Software> program(String subject) {
    Optional<String> name = best(words(subject, DOAP + "name", MAX_NAME)).map(Words::text);
    if (name.isEmpty()) {
      problem(line(subject), "a project needs its doap:name");
      return Optional.empty();
    }
    List<Words> descriptions = words(subject, DOAP + "shortdesc", MAX_TEXT);
    return Optional.of(
        new Software(
            source.path(),
            name.get(),
            descriptions.isEmpty() ? words(subject, DOAP + "description", MAX_TEXT) : descriptions,
            address(subject, "homepage"),
            repository(subject),
            texts(subject, "programming-language"),
            texts(subject, "os"),
            licences(subject),
            categories(subject),
            supports(subject)));
  }

  private Stream<Fact> facts(String subject, String predicate) {
    return statements.of(subject).stream().filter(f -> f.predicate().equals(predicate));
  }

  private Stream<Fact> ofXmpp(String subject, String name) {
    return statements.of(subject).stream()
        .filter(f -> XMPP.matcher(f.predicate()).replaceFirst("").equals(name));
  }

  private int line(String subject) {
    return statements.of(subject).stream().mapToInt(Fact::line).findFirst().orElse(1);
  }

  private List<Words> words(String subject, String predicate, int limit) {
    return words(facts(subject, predicate), limit);
  }

  /** English words first, then those without a language, then others in the order of the file. */
  private static List<Words> words(Stream<Fact> facts, int limit) {
    Map<String, Words> byLanguage = new LinkedHashMap<>();
    facts
        .filter(Fact::isText)
        .map(f -> new Words(plain(f.text(), limit), f.language().toLowerCase(Locale.ROOT)))
        .filter(w -> !w.text().isEmpty() && w.language().matches("[a-z0-9-]{0,35}"))
        .limit(MAX_VALUES)
        .forEach(w -> byLanguage.putIfAbsent(w.language(), w));
    return byLanguage.values().stream()
        .sorted(
            Comparator.comparingInt(
                w -> w.language().matches("en(?:-.*)?") ? 0 : w.language().isEmpty() ? 1 : 2))
        .toList();
  }

  private static Optional<Words> best(List<Words> words) {
    return words.stream().findFirst();
  }

  private List<String> texts(String subject, String name) {
    return facts(subject, DOAP + name)
        .map(f -> plain(f.isText() ? f.text() : last(f.text()), MAX_NAME))
        .filter(t -> !t.isEmpty())
        .distinct()
        .limit(MAX_VALUES)
        .toList();
  }

  private Optional<String> address(String subject, String name) {
    return facts(subject, DOAP + name).flatMap(f -> web(f).stream()).findFirst();
  }

  /** The address that {@code fact} names; a finding if it is none that readers can follow. */
  private Optional<String> web(Fact fact) {
    Optional<String> safe =
        Optional.of(fact.text())
            .filter(t -> t.matches("(?i)https?://[^/].*") && t.length() <= MAX_TEXT)
            .flatMap(SafeLinks::target);
    if (safe.isEmpty()) {
      problem(
          fact.line(),
          "'" + plain(fact.text(), MAX_NAME) + "' is not an address such as https://example.org/");
    }
    return safe;
  }

  private Optional<String> repository(String subject) {
    return facts(subject, DOAP + "repository")
        .flatMap(f -> Stream.of("browse", "location").flatMap(n -> facts(f.text(), DOAP + n)))
        .filter(f -> f.text().matches("(?i)https?://[^/].*"))
        .flatMap(f -> web(f).stream())
        .findFirst();
  }

  private List<Licence> licences(String subject) {
    return facts(subject, DOAP + "license")
        .map(
            f ->
                f.isText()
                    ? new Licence(plain(f.text(), MAX_NAME), Optional.empty())
                    : new Licence(plain(last(f.text()), MAX_NAME), web(f)))
        .filter(l -> !l.name().isEmpty())
        .distinct()
        .limit(MAX_VALUES)
        .toList();
  }

  /** The end of an address without its ending: {@code gpl-3.0}. */
  private static String last(String address) {
    String path = address.replaceFirst("[/#]+$", "");
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('#'));
    return path.substring(start + 1).replaceFirst("\\.(?:html?|txt)$", "");
  }

  private List<String> categories(String subject) {
    return texts(subject, "category").stream()
        .map(c -> c.replaceFirst("^category-", "").replace('-', ' '))
        .distinct()
        .toList();
  }

  private List<Support> supports(String subject) {
    Map<String, Support> byNumber = new TreeMap<>();
    facts(subject, DOAP + "implements")
        .forEach(
            fact ->
                support(fact)
                    .ifPresent(
                        s -> {
                          if (byNumber.putIfAbsent(s.number(), s) != null) {
                            problem(
                                fact.line(),
                                "XEP-" + s.number() + " is named before; the first counts");
                          }
                        }));
    return List.copyOf(byNumber.values());
  }

  /** What {@code fact} says about a XEP; other specifications are none of ours. */
  private Optional<Support> support(Fact fact) {
    Matcher direct = XEP.matcher(fact.text());
    if (direct.matches()) {
      return Optional.of(new Support(number(direct), Degree.UNSTATED, "", "", List.of()));
    }
    Optional<Fact> xep = ofXmpp(fact.text(), "xep").findFirst();
    if (xep.isEmpty()) {
      if (Set.copyOf(types(fact.text())).contains("SupportedXep")) {
        problem(fact.line(), "a SupportedXep needs its xmpp:xep");
      }
      return Optional.empty();
    }
    Matcher named = XEP.matcher(xep.get().text());
    if (!named.matches()) {
      problem(
          xep.get().line(),
          "'"
              + plain(xep.get().text(), MAX_NAME)
              + "' is not the address of a XEP, such as https://xmpp.org/extensions/xep-0045.html");
      return Optional.empty();
    }
    return Optional.of(
        new Support(
            number(named),
            degree(fact.text()),
            one(fact.text(), "version"),
            one(fact.text(), "since"),
            words(ofXmpp(fact.text(), "note"), MAX_TEXT)));
  }

  private List<String> types(String subject) {
    return facts(subject, RDF + "type").map(f -> XMPP.matcher(f.text()).replaceFirst("")).toList();
  }

  private static String number(Matcher xep) {
    return String.format(Locale.ROOT, "%04d", Integer.parseInt(xep.group(1)));
  }

  private Degree degree(String subject) {
    Optional<Fact> stated = ofXmpp(subject, "status").findFirst();
    if (stated.isEmpty()) {
      return Degree.UNSTATED;
    }
    String word = plain(last(stated.get().text()), MAX_NAME);
    Optional<Degree> degree = Degree.of(word);
    if (degree.isEmpty()) {
      problem(
          stated.get().line(), "'" + word + "' is not a known status; known: " + Degree.known());
    }
    return degree.orElse(Degree.UNSTATED);
  }

  private String one(String subject, String name) {
    return ofXmpp(subject, name).map(f -> plain(f.text(), MAX_NAME)).findFirst().orElse("");
  }

  /** {@code text} in one line without invisible characters, cut after {@code limit}. */
  private static String plain(String text, int limit) {
    String start = text.length() > limit * 4 ? text.substring(0, limit * 4) : text;
    String line = INVISIBLE.matcher(start).replaceAll(" ").replaceAll(" +", " ").strip();
    int end = line.offsetByCodePoints(0, Math.min(limit, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end).strip() + "\u2026";
  }

  private void problem(int line, String message) {
    int known = Math.min(Math.max(1, line), source.lines().count());
    int start = source.lines().startOfLine(known);
    int end = source.endOfText(known);
    while (start < end && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    SourceSpan span = source.span(start, Math.max(start, end));
    problems.add(Finding.of(DoapFile.RULE, Severity.WARNING, span, message));
  }
}

package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Contents;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Enquiry;
import org.xeptools.corpus.Question;
import org.xeptools.corpus.Question.Asked;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Decoder;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactStore;
import org.xeptools.facts.FactWriter;
import org.xeptools.facts.Key;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.rule.VerdictText;
import org.xeptools.source.XepSource;

/**
 * Checks documents. The verdict of an earlier run holds as long as the document, its declarations,
 * the rules and the day are the same, and the answers to all that the rules asked about the rest of
 * the tree.
 */
public final class Recheck {
  private static final byte[] NOTHING = {};

  /** How many states of its tree a fact remembers; a change has two. */
  private static final int STATES = 3;

  private final RuleSet rules;
  private final Map<String, Question> questions;
  private final String circumstances;
  private final Set<Corpus> trees = ConcurrentHashMap.newKeySet();
  private final Set<Corpus> whole = ConcurrentHashMap.newKeySet();
  private final Queue<Confirmed> confirmed = new ConcurrentLinkedQueue<>();
  private final Queue<New> found = new ConcurrentLinkedQueue<>();

  /** Checks with {@code rules}. */
  public Recheck(RuleSet rules) {
    this.rules = rules;
    this.questions =
        Rules.questions().stream().collect(Collectors.toMap(Question::name, Function.identity()));
    Key key = Key.of("rules").with(rules.today().toString());
    rules.rules().forEach(rule -> key.with(rule.id()));
    this.circumstances = key.text();
  }

  /** What this run found out about a file, and what it depends on. */
  private record New(
      Corpus corpus, Path file, String key, Enquiry enquiry, Consumer<FactWriter> content) {}

  /**
   * Says that all documents of {@code tree} will be checked: then its state is worth comparing, for
   * in the state in which a verdict held, it holds without a question.
   */
  void all(Corpus tree) {
    whole.add(tree);
  }

  /** A fact that held in another state of its tree and holds in this one, too. */
  @SuppressWarnings("ArrayRecordComponent") // it is written as it is, and compared with nothing
  private record Confirmed(Corpus corpus, String key, byte[] fact) {}

  RuleSet rules() {
    return rules;
  }

  /** The verdict of an earlier run on {@code file} of {@code corpus}, if it still holds. */
  public Optional<Verdict> known(Path file, Corpus corpus) {
    return isLasting(file, corpus)
        ? known(key("verdict", file, corpus), corpus).flatMap(known -> verdict(known, file, corpus))
        : Optional.empty();
  }

  /** The verdict on {@code file} of {@code corpus}, without the document. */
  public Verdict verdict(Path file, Corpus corpus) {
    if (!isLasting(file, corpus)) {
      return rules.check(corpus.read(file), corpus).withoutDocument();
    }
    String key = key("verdict", file, corpus);
    return known(key, corpus)
        .flatMap(known -> verdict(known, file, corpus))
        .orElseGet(
            () -> {
              Enquiry enquiry = new Enquiry();
              Verdict verdict =
                  rules.check(corpus.read(file), corpus.askedIn(enquiry)).withoutDocument();
              found.add(
                  new New(
                      corpus,
                      file,
                      key,
                      enquiry,
                      out -> VerdictText.write(verdict, corpus::name, out)));
              return verdict;
            });
  }

  /**
   * A digest of the findings in {@code file} of the rules that look at other documents; of a file
   * that is no document, a text of its own.
   */
  String view(Path file, Corpus corpus) {
    if (!isLasting(file, corpus)) {
      return view(file, corpus, corpus);
    }
    String key = key("view", file, corpus);
    return known(key, corpus)
        .map(FactReader::text)
        .orElseGet(
            () -> {
              Enquiry enquiry = new Enquiry();
              String view = view(file, corpus, corpus.askedIn(enquiry));
              found.add(new New(corpus, file, key, enquiry, out -> out.text(view)));
              return view;
            });
  }

  private String view(Path file, Corpus corpus, Corpus asked) {
    return corpus
        .read(file)
        .document()
        .map(
            document ->
                Key.of("view")
                    .with(rules.inView(document, asked).stream().map(Finding::toString))
                    .text())
        .orElse("no document");
  }

  /**
   * True if the verdict can hold longer than this run; that on a file of settings depends on more.
   */
  private static boolean isLasting(Path file, Corpus corpus) {
    return corpus.contents().store().isLasting()
        && (corpus.isDocument(file) || corpus.entities().isFile(file));
  }

  private String key(String kind, Path file, Corpus corpus) {
    trees.add(corpus);
    return Key.of(kind)
        .with(circumstances)
        .with(corpus.name(file))
        .with(corpus.contents().of(file))
        .with(corpus.contents().declaredFor(file))
        .text();
  }

  /** The fact {@code key}, if all answers that it depends on are as they were. */
  private Optional<FactReader> known(String key, Corpus corpus) {
    return Stream.of(key, earlier(key))
        .flatMap(
            each ->
                corpus
                    .contents()
                    .store()
                    .get(each)
                    .filter(fact -> holds(each, fact, corpus))
                    .stream())
        .findFirst();
  }

  /**
   * The key of the fact before that of {@code key}. A change has two trees, in which the same
   * document may depend on other answers.
   */
  private static String earlier(String key) {
    return Key.of("earlier").with(key).text();
  }

  /** True if {@code fact} still holds; it then stands at its content. */
  private boolean holds(String key, FactReader fact, Corpus corpus) {
    List<String> states = fact.texts();
    byte[] rest = whole.contains(corpus) ? fact.rest() : NOTHING;
    FactReader answers = fact.part();
    if (whole.contains(corpus) && states.contains(corpus.state())) {
      return true;
    }
    boolean same = answersAreTheSame(answers, corpus);
    if (same && whole.contains(corpus)) {
      FactWriter now = new FactWriter().texts(with(corpus.state(), states)).rest(rest);
      confirmed.add(new Confirmed(corpus, key, now.bytes()));
    }
    return same;
  }

  private static List<String> with(String state, List<String> before) {
    return Stream.concat(Stream.of(state), before.stream()).limit(STATES).toList();
  }

  private boolean answersAreTheSame(FactReader fact, Corpus corpus) {
    for (int left = fact.number(); left > 0; left--) {
      Question question = questions.get(fact.text());
      String subject = fact.text();
      if (question == null || !new Asked(question, subject).answer(corpus).equals(fact.text())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Verdict> verdict(FactReader known, Path file, Corpus corpus) {
    try {
      byte[] bytes = corpus.tree().read(file, XepReader.MAX_SIZE + 1);
      XepSource source = Decoder.decode(file, bytes).source();
      Map<String, Path> files = new HashMap<>(Map.of(corpus.name(file), file));
      Verdict verdict =
          VerdictText.read(
              known, source, name -> files.computeIfAbsent(name, n -> corpus.folder().resolve(n)));
      return corpus.contents().isStill(file) ? Optional.of(verdict) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // reading it as a document tells what is wrong
    }
  }

  /** Keeps what was found for later runs. */
  public void keep() {
    found.stream()
        .filter(Recheck::namesAllItReads)
        .collect(Collectors.groupingBy(New::key))
        .entrySet()
        .parallelStream()
        .forEach(of -> keep(of.getKey(), of.getValue()));
    if (!found.isEmpty()) { // the store will be written in any case
      confirmed.forEach(each -> each.corpus().contents().store().put(each.key(), each.fact()));
    }
    trees.stream().map(Corpus::contents).forEach(Contents::keep);
  }

  /** Keeps facts of one key, and the last one that was known before. */
  private void keep(String key, List<New> alike) {
    FactStore store = alike.get(0).corpus().contents().store();
    Map<byte[], Set<String>> statesByFact = new TreeMap<>(Arrays::compare);
    for (New each : alike) {
      Set<String> states = statesByFact.computeIfAbsent(withoutStates(each), f -> new TreeSet<>());
      if (whole.contains(each.corpus())) {
        states.add(each.corpus().state());
      }
    }
    statesByFact.forEach(
        (fact, states) -> {
          store.get(key).ifPresent(before -> store.put(earlier(key), before.rest()));
          store.put(key, new FactWriter().texts(states).rest(fact).bytes());
        });
  }

  private static boolean namesAllItReads(New each) {
    return each.corpus()
        .contents()
        .names(each.file())
        .containsAll(each.corpus().declarations().consulted(each.file()));
  }

  private static byte[] withoutStates(New each) {
    FactWriter answers = new FactWriter();
    Set<Asked> asked = each.enquiry().asked();
    answers.number(asked.size());
    for (Asked question : asked) {
      answers
          .text(question.question().name())
          .text(question.subject())
          .text(question.answer(each.corpus()));
    }
    FactWriter out = new FactWriter().part(answers);
    each.content().accept(out);
    return out.bytes();
  }
}

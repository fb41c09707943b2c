package org.xeptools.workbench;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Enquiry;
import org.xeptools.corpus.Question;
import org.xeptools.corpus.Question.Asked;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Decoder;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.facts.Key;
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
final class Recheck {
  private final RuleSet rules;
  private final XepReader reader;
  private final Map<String, Question> questions;
  private final String circumstances;
  private final Set<Corpus> trees = ConcurrentHashMap.newKeySet();
  private final Queue<New> found = new ConcurrentLinkedQueue<>();

  Recheck(RuleSet rules, XepReader reader) {
    this.rules = rules;
    this.reader = reader;
    this.questions =
        Rules.questions().stream().collect(Collectors.toMap(Question::name, Function.identity()));
    Key key = Key.of("rules").with(rules.today().toString());
    rules.rules().forEach(rule -> key.with(rule.info().id()));
    this.circumstances = key.text();
  }

  /** A verdict of this run, and what it depends on. */
  private record New(Corpus corpus, String key, Enquiry enquiry, Verdict verdict) {}

  RuleSet rules() {
    return rules;
  }

  /** The verdict on {@code file} of {@code corpus}, without the document. */
  Verdict verdict(Path file, Corpus corpus) {
    if (!corpus.store().isLasting()) {
      return rules.check(corpus.read(file), corpus).withoutDocument();
    }
    trees.add(corpus);
    String key =
        Key.of("verdict")
            .with(circumstances)
            .with(corpus.name(file))
            .with(corpus.content(file))
            .with(corpus.declaredFor(file))
            .text();
    return corpus
        .store()
        .get(key)
        .flatMap(known -> known(known, file, corpus))
        .orElseGet(
            () -> {
              Enquiry enquiry = new Enquiry();
              Verdict verdict =
                  rules.check(corpus.read(file), corpus.askedIn(enquiry)).withoutDocument();
              found.add(new New(corpus, key, enquiry, verdict));
              return verdict;
            });
  }

  /** The verdict in {@code known}, if what it depends on is as it was. */
  private Optional<Verdict> known(FactReader known, Path file, Corpus corpus) {
    try {
      for (int left = known.number(); left > 0; left--) {
        Question question = questions.get(known.text());
        String subject = known.text();
        if (question == null || !new Asked(question, subject).answer(corpus).equals(known.text())) {
          return Optional.empty();
        }
      }
      Map<String, Path> files = new HashMap<>(Map.of(corpus.name(file), file));
      XepSource source =
          Decoder.decode(file, corpus.tree().read(file, XepReader.MAX_SIZE + 1)).source();
      Verdict verdict =
          VerdictText.read(
              known, source, name -> files.computeIfAbsent(name, n -> corpus.folder().resolve(n)));
      return corpus.isStill(file) ? Optional.of(verdict) : Optional.empty();
    } catch (IOException | BufferUnderflowException e) {
      return Optional.empty(); // reading it again tells what is wrong
    }
  }

  /**
   * Keeps the new verdicts for later runs, unless a file was written to meanwhile, or a file of
   * declarations has faults, which are reported where a document meets them.
   */
  void keep() {
    if (reader.declarations().faulty().isEmpty()) {
      found.stream()
          .filter(this::namesAllItReads)
          .forEach(each -> each.corpus().store().put(each.key(), bytes(each)));
    }
    trees.stream().filter(Corpus::isStill).forEach(tree -> tree.store().save());
  }

  private boolean namesAllItReads(New each) {
    Path file = each.verdict().source().path();
    return each.corpus().declarationNames(file).containsAll(reader.declarations().consulted(file));
  }

  private static byte[] bytes(New each) {
    FactWriter out = new FactWriter();
    Set<Asked> asked = each.enquiry().asked();
    out.number(asked.size());
    for (Asked question : asked) {
      out.text(question.question().name())
          .text(question.subject())
          .text(question.answer(each.corpus()));
    }
    VerdictText.write(each.verdict(), each.corpus()::name, out);
    return out.bytes();
  }
}

package org.xeptools.rule.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** Two ProtoXEPs of one tree, in the inbox and beside it, have the same file name. */
final class RepeatedFileName implements CorpusRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "repeated-file-name",
        Group.FORM,
        Severity.ERROR,
        Bite.ALL,
        "No two ProtoXEPs have the same file name",
        Citation.practice("Addresses of pages: inbox/NAME.html"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Path file = document.source().path();
    List<Path> alike =
        corpus.inbox().stream().filter(other -> name(other).equals(name(file))).toList();
    int own = alike.indexOf(file);
    return own < 1
        ? Stream.empty()
        : Stream.of(
            finding(
                document.root().startTag(),
                "another ProtoXEP has this file name: "
                    + corpus.folder().relativize(alike.get(0)).toString().replace('\\', '/')
                    + "; on a site the page of this one has a number in its name"));
  }

  /** Pages of names that differ in case only are one file on many machines. */
  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}

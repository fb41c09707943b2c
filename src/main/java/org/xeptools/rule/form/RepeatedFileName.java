package org.xeptools.rule.form;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.FileNames;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.CorpusRule;

/** The page of a ProtoXEP cannot have the name of its file. */
final class RepeatedFileName implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Path file = document.source().path();
    Path first = corpus.calledAlike(file);
    if (!first.equals(file)) {
      return told(
          document,
          "another ProtoXEP has this file name: "
              + corpus.folder().relativize(first).toString().replace('\\', '/')
              + "; on a site the page of this one has a number in its name");
    }
    return FileNames.isPortable(file)
        ? Stream.empty()
        : told(
            document,
            "Windows does not allow files of this name; on a site the page of this ProtoXEP has"
                + " another name");
  }

  private Stream<Finding> told(XepDocument document, String message) {
    return Stream.of(finding(document.root().startTag(), message));
  }
}

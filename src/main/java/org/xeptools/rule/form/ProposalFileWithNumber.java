package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The file of a proposal is named as if it had a number. */
final class ProposalFileWithNumber implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    FilePlace place = FilePlace.of(document);
    return place.isProposal() && place.name().matches("xep-\\d.*")
        ? document.header().number().stream().map(number -> fault(number, place))
        : Stream.empty();
  }

  private Finding fault(Field number, FilePlace place) {
    return finding(
        number.span(),
        "the file is called "
            + place.name()
            + ", as a published XEP would be; a ProtoXEP's file is named for its subject");
  }
}

package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The JID of an author is malformed; a domain alone is a JID, a word without a dot is not. */
final class MalformedJid implements DocumentRule {
  private static final Address JID =
      new Address(
          "JID",
          "xmpp:",
          Pattern.compile("([^\\s@<>&'\":/]+@)?[^\\s@<>(),;/:.]+(\\.[^\\s@<>(),;/:.]+)++(/.+)?"),
          Author::jid);

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return JID.judge(this, document);
  }
}

package org.xeptools.document.xml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kinds of errors of Woodstox, recognized by the words of their messages, since they have no
 * codes. The first kind whose words occur applies. A test provokes each of the words with a
 * document.
 */
enum WoodstoxMessage {
  WRONG_END_TAG("^Unexpected close tag </(.*)>; expected"),
  STRAY_END_TAG("^Unbalanced close tag </([^>]*)>; no open start tag"),
  NO_END_TAG("^Unexpected EOF; was expecting a close tag for element <(.*)>"),
  END_IN_PROLOG("^Unexpected EOF in prolog"),
  END_IN_CDATA("^Unexpected (?:EOF|end of input).*CDATA"),
  END_IN_COMMENT("^Unexpected (?:EOF|end of input).*comment"),
  END_IN_VALUE("^Unexpected (?:EOF|end of input).*attribute value"),
  END_IN_TAG("^Unexpected (?:EOF|end of input).*start tag"),
  END_IN_DTD("^Unexpected (?:EOF|end of input).*internal DTD"),
  END("^Unexpected EOF", "^Unexpected end of input"),
  LATE_XML_DECLARATION("processing instruction target \\(\"xml\"\\)"),
  NO_VERSION("expected keyword 'version'"),
  NO_DECLARATION("after '<!'"),
  NO_DTD_DECLARATION("internal DTD subset"),
  MANY_ATTRIBUTES("^Attribute limit"),
  LONG_ATTRIBUTE("^Maximum attribute size"),
  REPEATED_ATTRIBUTE("^Duplicate attribute '(.*)'"),
  TEXT_BEFORE("in prolog; expected '<'$"),
  TEXT_AFTER("in epilog; expected '<'$"),
  BARE_LESS_THAN("in content after '<'", "in prolog, after '<'"),
  NO_SEMICOLON("semi-colon after the reference", "^Missing semicolon"),
  NO_NUMBER("expected a decimal number$", "hex digit"),
  BARE_AMPERSAND("missing name\\?"),
  LESS_THAN_IN_VALUE("\\(code 60\\) in attribute value"),
  LESS_THAN_IN_TAG("'<'"),
  NO_SPACE("expected space, or '>'"),
  NO_VALUE("expected '='$"),
  NO_QUOTE("Expected a quote"),
  DASHES_IN_COMMENT("^String '--'"),
  STRAY_CDATA_END("^String ']]>'"),
  SECOND_ROOT("multiple roots"),
  OTHER("");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> alternatives;

  private final Pattern words;

  WoodstoxMessage(String... alternatives) {
    this.alternatives = List.of(alternatives);
    this.words = Pattern.compile(String.join("|", alternatives), Pattern.DOTALL);
  }

  /** The kind of the message {@code reason}, {@link #OTHER} if it is unknown. */
  static WoodstoxMessage of(String reason) {
    return Stream.of(values())
        .filter(message -> message.words.matcher(reason).find())
        .findFirst()
        .orElse(OTHER);
  }

  /** The name of an element or attribute in {@code reason}, if this kind has one. */
  Optional<String> name(String reason) {
    Matcher found = words.matcher(reason);
    return found.find() && found.groupCount() > 0 ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The patterns of the kind, any of which may match. */
  List<String> alternatives() {
    return alternatives;
  }
}

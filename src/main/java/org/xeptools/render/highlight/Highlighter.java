package org.xeptools.render.highlight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xeptools.document.listing.Language;

/** Splits listings into tokens. */
public final class Highlighter {
  private static final Map<Language, Grammar> GRAMMARS =
      new EnumMap<>(
          Map.of(
              Language.XML, new XmlGrammar(),
              Language.JSON, new JsonGrammar(),
              Language.HTTP, new HttpGrammar(),
              Language.SDP, new SdpGrammar(),
              Language.ABNF, new AbnfGrammar(),
              Language.DTD, new DtdGrammar(),
              Language.DIFF, new DiffGrammar()));

  private Highlighter() {}

  /** The tokens of {@code listing} that are coloured: in order, not overlapping, not empty. */
  public static List<Token> tokens(Language language, String listing) {
    Tokens tokens = new Tokens();
    scan(language, listing, 0, tokens);
    return tokens.found();
  }

  /** Adds the tokens of the part of {@code text} from {@code from} on; none for plain text. */
  static void scan(Language language, String text, int from, Tokens tokens) {
    Grammar grammar = GRAMMARS.get(language);
    if (grammar != null) {
      grammar.scan(text, from, tokens);
    }
  }
}

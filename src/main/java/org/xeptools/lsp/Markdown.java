package org.xeptools.lsp;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Texts that an editor shows beside a place. */
final class Markdown {
  private Markdown() {}

  /** A text in Markdown. */
  static MarkupContent of(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }

  /** {@code text} so that nothing in it is taken for markup. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }

  /** {@code text} as a block of code in {@code language}; fences in it do not end the block. */
  static String code(String language, String text) {
    return "~~~~" + language + "\n" + text.replace("~~~~", "~~ ~~") + "\n~~~~";
  }
}

package org.xeptools.document.xml;

import org.xeptools.source.SourceSpan;

/**
 * A comment.
 *
 * @param text the text between the dashes
 * @param span from {@code <!--} to {@code -->}
 */
public record Comment(String text, SourceSpan span) implements Node {}

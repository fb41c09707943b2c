package org.xeptools.document.xml;

import org.xeptools.source.SourceSpan;

/**
 * A processing instruction.
 *
 * @param target the first word
 * @param data the rest
 * @param span from {@code <?} to {@code ?>}
 */
public record ProcessingInstruction(String target, String data, SourceSpan span) implements Node {}

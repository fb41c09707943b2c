package org.xeptools.source;

/**
 * A replacement of one stretch of a file; everything else keeps its bytes.
 *
 * @param span the stretch that is replaced; empty for an insertion
 * @param replacement the new text
 */
public record Edit(SourceSpan span, String replacement) {}

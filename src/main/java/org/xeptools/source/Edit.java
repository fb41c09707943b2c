package org.xeptools.source;

/**
 * A replacement of one stretch of a file; everything else keeps its bytes.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement what stands there afterwards
 */
public record Edit(SourceSpan span, String replacement) {}

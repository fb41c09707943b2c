package org.xeptools.document;

import org.xeptools.source.SourceSpan;

/**
 * A {@code &name;} in the document itself.
 *
 * @param name the entity's name
 * @param span from the ampersand to the semicolon
 */
public record EntityReference(String name, SourceSpan span) {}

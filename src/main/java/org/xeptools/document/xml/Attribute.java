package org.xeptools.document.xml;

import org.xeptools.source.SourceSpan;

/**
 * An attribute.
 *
 * @param name its name
 * @param value its value, references expanded and white space normalised, with places
 * @param span from the name to the closing quote
 */
public record Attribute(String name, MappedText value, SourceSpan span) {}

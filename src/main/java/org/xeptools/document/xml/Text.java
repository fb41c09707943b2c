package org.xeptools.document.xml;

/**
 * Character data; adjacent text, CDATA sections and expanded entities are joined.
 *
 * @param text the characters and their places
 */
public record Text(MappedText text) implements Node {}

package org.xeptools.document.xml;

/**
 * Character data, as long as it goes: neighbours, CDATA sections and expanded text are one.
 *
 * @param text the characters and their places
 */
public record Text(MappedText text) implements Node {}

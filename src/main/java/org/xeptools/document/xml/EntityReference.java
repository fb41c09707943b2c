package org.xeptools.document.xml;

import org.xeptools.source.SourceSpan;

/**
 * A {@code &name;} in the document itself.
 *
 * @param name the entity's name
 * @param span from the ampersand to the semicolon
 * @param shared true if a file of the tree declares it, not the document itself
 * @param faulty true if that file is at fault, which is reported there
 */
public record EntityReference(String name, SourceSpan span, boolean shared, boolean faulty) {}

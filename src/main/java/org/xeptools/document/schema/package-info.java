/**
 * Validates a tree against the schema of the format and describes its faults in words.
 *
 * <p>Entry: {@link org.xeptools.document.schema.SchemaValidator}. May depend on: document,
 * document.xml, finding, format, source.
 */
@NullMarked
package org.xeptools.document.schema;

import org.jspecify.annotations.NullMarked;

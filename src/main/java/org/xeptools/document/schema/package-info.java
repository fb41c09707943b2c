/**
 * Holds a tree against the schema of the format and says in words what does not fit.
 *
 * <p>Entry: {@link org.xeptools.document.schema.SchemaValidator}. May depend on: document,
 * document.xml, finding, format, source.
 */
@NullMarked
package org.xeptools.document.schema;

import org.jspecify.annotations.NullMarked;

/**
 * The reading of XML: entities, the tree with exact positions, and faults of form.
 *
 * <p>Entry: {@link org.xeptools.document.xml.TreeBuilder}. May depend on: finding, format, source.
 */
@NullMarked
package org.xeptools.document.xml;

import org.jspecify.annotations.NullMarked;

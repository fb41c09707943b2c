/**
 * XML as it is written: entities, the tree with exact positions, and what is wrong with its form.
 *
 * <p>Entry: {@link org.xeptools.document.xml.TreeBuilder}. May depend on: finding, format, source.
 */
@NullMarked
package org.xeptools.document.xml;

import org.jspecify.annotations.NullMarked;

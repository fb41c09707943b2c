/**
 * What programs read of a site: lists, references, examples, feeds, the map of its pages; and the
 * pages that explain these, the rules and the program.
 *
 * <p>Entry: {@link org.xeptools.site.data.DataParts}. May depend on: site and what it may use.
 */
@NullMarked
package org.xeptools.site.data;

import org.jspecify.annotations.NullMarked;

/**
 * Tasks with keys, done only if the key is new, and the replacement of a folder as a whole. Knows
 * nothing about documents.
 *
 * <p>Entry: {@link org.xeptools.site.build.Replacement}. May depend on: facts, finding, output,
 * source.
 */
@NullMarked
package org.xeptools.site.build;

import org.jspecify.annotations.NullMarked;

/**
 * Tasks with keys, done only where a key is new, and files that take the place of others whole.
 * Knows no document.
 *
 * <p>Entry: {@link org.xeptools.site.build.Replacement}. May depend on: finding, output, source.
 */
@NullMarked
package org.xeptools.site.build;

import org.jspecify.annotations.NullMarked;

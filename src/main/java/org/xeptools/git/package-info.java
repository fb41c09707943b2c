/**
 * Reads git repositories that strangers made. Knows no document.
 *
 * <p>Entry: {@link org.xeptools.git.Repositories}. May depend on: source.
 */
@NullMarked
package org.xeptools.git;

import org.jspecify.annotations.NullMarked;

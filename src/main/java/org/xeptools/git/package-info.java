/**
 * Reads untrusted git repositories. Knows nothing about documents.
 *
 * <p>Entry: {@link org.xeptools.git.Repositories}. May depend on: source.
 */
@NullMarked
package org.xeptools.git;

import org.jspecify.annotations.NullMarked;

/**
 * Reads git repositories that strangers made; from {@link org.xeptools.corpus.git.Repositories} on.
 * May use the package source.
 */
@NullMarked
package org.xeptools.corpus.git;

import org.jspecify.annotations.NullMarked;

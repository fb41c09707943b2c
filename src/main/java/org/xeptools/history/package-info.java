/**
 * The published versions of each document and its changes of status, from the git history of the
 * tree.
 *
 * <p>Entry: {@link org.xeptools.history.PublishedVersions}. May depend on: document, git,
 * lifecycle, output, source.
 */
@NullMarked
package org.xeptools.history;

import org.jspecify.annotations.NullMarked;

/**
 * What was published when: the versions of each document and its changes of status, as the git
 * history of the tree tells them.
 *
 * <p>Entry: {@link org.xeptools.history.PublishedVersions}. May depend on: document, git,
 * lifecycle, output, source.
 */
@NullMarked
package org.xeptools.history;

import org.jspecify.annotations.NullMarked;

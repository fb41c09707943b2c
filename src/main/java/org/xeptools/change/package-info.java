/**
 * Two states of a source tree: which documents differ, and in what.
 *
 * <p>Entry: {@link org.xeptools.change.Changes}. May depend on: corpus and what it may use.
 */
@NullMarked
package org.xeptools.change;

import org.jspecify.annotations.NullMarked;

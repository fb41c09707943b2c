/**
 * Files that the program writes: where they may go, under which names, and which are its own.
 *
 * <p>Entry: {@link org.xeptools.output.OutputFolder}. May depend on: source.
 */
@NullMarked
package org.xeptools.output;

import org.jspecify.annotations.NullMarked;

/**
 * The files that the program writes: their places and names, and the proof that they are its own.
 *
 * <p>Entry: {@link org.xeptools.output.OutputFolder}. May depend on: source.
 */
@NullMarked
package org.xeptools.output;

import org.jspecify.annotations.NullMarked;

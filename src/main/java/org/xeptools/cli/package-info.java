/**
 * The command line: options, exit codes.
 *
 * <p>Entry: {@link org.xeptools.cli.Main}. May depend on: everything.
 */
@NullMarked
package org.xeptools.cli;

import org.jspecify.annotations.NullMarked;

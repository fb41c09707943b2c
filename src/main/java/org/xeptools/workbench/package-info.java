/**
 * Every workflow, five to fifteen lines each: the package to read first.
 *
 * <p>Entry: {@link org.xeptools.workbench.Workbench}. May depend on: everything but preview and
 * cli.
 */
@NullMarked
package org.xeptools.workbench;

import org.jspecify.annotations.NullMarked;

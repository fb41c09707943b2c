/**
 * Live preview: pages of a source tree over HTTP, made when asked for and again when it changes.
 *
 * <p>Entry: {@link org.xeptools.preview.Preview}. May depend on: workbench and what it may use.
 */
@NullMarked
package org.xeptools.preview;

import org.jspecify.annotations.NullMarked;

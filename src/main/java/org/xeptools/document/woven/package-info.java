/**
 * Two versions of a document as one tree: what both have once, what one lacks where it came or
 * went. Made by {@code change.redline}, drawn by {@code render}.
 *
 * <p>Entry: {@link org.xeptools.document.woven.WovenDocument}. May depend on: document and what it
 * may use.
 */
@NullMarked
package org.xeptools.document.woven;

import org.jspecify.annotations.NullMarked;

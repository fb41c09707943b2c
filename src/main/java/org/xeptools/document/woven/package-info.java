/**
 * Two versions of a document as one tree: what both have once, what one lacks where it came or
 * went.
 *
 * <p>Entry: {@link org.xeptools.document.woven.WovenDocument}. May depend on: document,
 * document.xml.
 */
@NullMarked
package org.xeptools.document.woven;

import org.jspecify.annotations.NullMarked;

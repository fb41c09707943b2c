/**
 * Two versions of a document as one tree: common content once, other content at its place.
 *
 * <p>Entry: {@link org.xeptools.document.woven.WovenDocument}. May depend on: document,
 * document.xml.
 */
@NullMarked
package org.xeptools.document.woven;

import org.jspecify.annotations.NullMarked;

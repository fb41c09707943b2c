/**
 * What lists, indexes and links need to know of a document's body, found once for each content.
 *
 * <p>Entry: {@link org.xeptools.site.gist.Gist}. May depend on: change, corpus, document,
 * document.listing, document.xml, facts, render, source, xsd.
 */
@NullMarked
package org.xeptools.site.gist;

import org.jspecify.annotations.NullMarked;

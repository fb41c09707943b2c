/**
 * The search data for the scripts of the pages, and what people call the documents.
 *
 * <p>Entry: {@link org.xeptools.site.search.SearchData}. May depend on: corpus, document,
 * document.listing, document.xml, facts, finding, format, lifecycle, render, settings, site,
 * site.build, site.gist, site.index, source.
 */
@NullMarked
package org.xeptools.site.search;

import org.jspecify.annotations.NullMarked;

/**
 * The search data for the script of the series' page.
 *
 * <p>Entry: {@link org.xeptools.site.search.SearchData}. May depend on: document, document.xml,
 * format, site, site.build, site.index, source.
 */
@NullMarked
package org.xeptools.site.search;

import org.jspecify.annotations.NullMarked;

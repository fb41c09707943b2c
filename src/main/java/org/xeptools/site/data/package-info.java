/**
 * The data of a site for programs, and the pages about the data, the rules and the manual.
 *
 * <p>Entry: {@link org.xeptools.site.data.DataParts}. May depend on: calendar, corpus, document,
 * document.listing, document.xml, facts, finding, lifecycle, render, render.highlight, rule, site,
 * site.build, site.gist, site.index, source, xsd.
 */
@NullMarked
package org.xeptools.site.data;

import org.jspecify.annotations.NullMarked;

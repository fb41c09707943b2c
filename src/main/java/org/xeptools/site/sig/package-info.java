/**
 * The Special Interest Groups of a series: an index, a page and a feed for each, and all as data.
 *
 * <p>Entry: {@link org.xeptools.site.sig.SigPages}. May depend on: calendar, corpus, document,
 * facts, lifecycle, render, settings, sig, site, site.build, source.
 */
@NullMarked
package org.xeptools.site.sig;

import org.jspecify.annotations.NullMarked;

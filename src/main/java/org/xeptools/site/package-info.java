/**
 * A source tree as a web site: its pages and files, and the inputs of each.
 *
 * <p>Entry: {@link org.xeptools.site.SitePlan}. May depend on: change, change.redline, corpus,
 * doap, document, document.listing, document.picture, document.woven, document.xml, facts, finding,
 * format, history, lifecycle, output, render, settings, sig, site.build, site.data, site.gist,
 * site.index, site.program, site.requirement, site.search, site.sig, site.view, source.
 */
@NullMarked
package org.xeptools.site;

import org.jspecify.annotations.NullMarked;

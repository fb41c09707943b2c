/**
 * Facts about the series as a whole: the uses of namespaces, dependencies, supersessions,
 * deadlines.
 *
 * <p>Entry: each class by itself. May depend on: corpus, document, document.listing, document.xml,
 * lifecycle, output, render, rule.header, site, site.gist, xsd.
 */
@NullMarked
package org.xeptools.site.index;

import org.jspecify.annotations.NullMarked;

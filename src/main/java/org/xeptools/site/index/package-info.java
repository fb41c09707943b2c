/**
 * Facts about the series as a whole: the uses of namespaces, dependencies, supersessions,
 * deadlines.
 *
 * <p>Entry: each class by itself. May depend on: document, document.listing, document.xml,
 * lifecycle, render, rule.header, site.
 */
@NullMarked
package org.xeptools.site.index;

import org.jspecify.annotations.NullMarked;

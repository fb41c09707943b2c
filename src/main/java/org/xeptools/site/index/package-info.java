/**
 * What can be worked out of the series as a whole: who uses which namespace, what replaces what.
 *
 * <p>Entry: each class by itself. May depend on: document, document.listing, document.xml,
 * lifecycle, render, rule.header, site.
 */
@NullMarked
package org.xeptools.site.index;

import org.jspecify.annotations.NullMarked;

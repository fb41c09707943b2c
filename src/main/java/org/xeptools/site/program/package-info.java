/**
 * Programs and the XEPs that they implement: an index, a page for each, and all as data.
 *
 * <p>Entry: {@link org.xeptools.site.program.ImplementationPages}. May depend on: corpus, doap,
 * output, render, site, site.build.
 */
@NullMarked
package org.xeptools.site.program;

import org.jspecify.annotations.NullMarked;

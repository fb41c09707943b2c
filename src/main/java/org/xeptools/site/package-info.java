/**
 * A source tree as a web site: plan of pages, then files.
 *
 * <p>Entry: {@link org.xeptools.site.SitePlan}. May depend on: rule, render and what they may use.
 */
@NullMarked
package org.xeptools.site;

import org.jspecify.annotations.NullMarked;

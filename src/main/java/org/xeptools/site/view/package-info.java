/**
 * The pages that show the series from one side each: by status, by date, by namespace.
 *
 * <p>Entry: {@link org.xeptools.site.view.Views}. May depend on: site, site.index, site.search.
 */
@NullMarked
package org.xeptools.site.view;

import org.jspecify.annotations.NullMarked;

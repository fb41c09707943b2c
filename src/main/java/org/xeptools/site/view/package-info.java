/**
 * The views of the series: by status, by date, by namespace and so on.
 *
 * <p>Entry: {@link org.xeptools.site.view.Views}. May depend on: corpus, document, document.xml,
 * history, lifecycle, output, site, site.index, site.program.
 */
@NullMarked
package org.xeptools.site.view;

import org.jspecify.annotations.NullMarked;

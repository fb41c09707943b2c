/**
 * The pages that show the series from one side each: by status, by date, by namespace.
 *
 * <p>Entry: {@link org.xeptools.site.view.Views}. May depend on: document, document.xml, history,
 * lifecycle, site, site.index.
 */
@NullMarked
package org.xeptools.site.view;

import org.jspecify.annotations.NullMarked;

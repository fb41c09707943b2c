/**
 * What can be worked out of the series as a whole: who uses which namespace, what replaces what.
 *
 * <p>Entry: each class by itself. May depend on: site's Series, and what that may use.
 */
@NullMarked
package org.xeptools.site.index;

import org.jspecify.annotations.NullMarked;

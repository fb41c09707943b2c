/** Rules on the header's values. */
@NullMarked
package org.xeptools.rule.header;

import org.jspecify.annotations.NullMarked;

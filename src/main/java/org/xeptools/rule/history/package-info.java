/** Rules on the revision history. */
@NullMarked
package org.xeptools.rule.history;

import org.jspecify.annotations.NullMarked;

/** Rules on sections and anchors. */
@NullMarked
package org.xeptools.rule.structure;

import org.jspecify.annotations.NullMarked;

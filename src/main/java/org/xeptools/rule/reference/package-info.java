/** Rules on what a document refers to. */
@NullMarked
package org.xeptools.rule.reference;

import org.jspecify.annotations.NullMarked;

/**
 * The rules of the standards process, one class each, and the list of them.
 *
 * <p>Entry: {@link org.xeptools.rule.Rules}. May depend on: corpus and what it may use.
 */
@NullMarked
package org.xeptools.rule;

import org.jspecify.annotations.NullMarked;

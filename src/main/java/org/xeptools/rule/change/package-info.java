/**
 * Rules on what becomes of a document: base against head.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: as rule.
 */
@NullMarked
package org.xeptools.rule.change;

import org.jspecify.annotations.NullMarked;

/**
 * Rules on sections, anchors, lists and tables.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: document,
 * document.xml, finding, lifecycle, rule, source.
 */
@NullMarked
package org.xeptools.rule.structure;

import org.jspecify.annotations.NullMarked;

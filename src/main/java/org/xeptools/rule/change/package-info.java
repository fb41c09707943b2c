/**
 * Rules on what becomes of a document: base against head.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: change, corpus,
 * document, document.xml, finding, lifecycle, rule, rule.history, source.
 */
@NullMarked
package org.xeptools.rule.change;

import org.jspecify.annotations.NullMarked;

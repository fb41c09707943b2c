/**
 * Rules on words, spelling and punctuation.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: document,
 * document.xml, finding, lifecycle, rule, source.
 */
@NullMarked
package org.xeptools.rule.prose;

import org.jspecify.annotations.NullMarked;

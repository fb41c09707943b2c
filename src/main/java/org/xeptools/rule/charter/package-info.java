/**
 * Rules on the charters of Special Interest Groups.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.xml, finding, lifecycle, rule, settings, sig, source.
 */
@NullMarked
package org.xeptools.rule.charter;

import org.jspecify.annotations.NullMarked;

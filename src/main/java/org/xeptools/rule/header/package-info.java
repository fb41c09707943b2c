/**
 * Rules on the header and on the standards process.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.xml, finding, lifecycle, rule, source.
 */
@NullMarked
package org.xeptools.rule.header;

import org.jspecify.annotations.NullMarked;

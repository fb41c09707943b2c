/**
 * Rules on changes of documents, from base to head.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: change, corpus,
 * document, document.listing, document.xml, finding, lifecycle, rule, rule.example, rule.history,
 * source, xsd.
 */
@NullMarked
package org.xeptools.rule.change;

import org.jspecify.annotations.NullMarked;

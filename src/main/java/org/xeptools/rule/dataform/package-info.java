/**
 * Rules on the data forms (XEP-0004) of examples and the fields that are registered for them.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.listing, document.xml, finding, rule, rule.example, source.
 */
@NullMarked
package org.xeptools.rule.dataform;

import org.jspecify.annotations.NullMarked;

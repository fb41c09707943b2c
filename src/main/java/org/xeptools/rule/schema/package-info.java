/**
 * Rules that validate schemas, and examples against schemas.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.listing, document.xml, finding, lifecycle, rule, rule.example, source, xsd.
 */
@NullMarked
package org.xeptools.rule.schema;

import org.jspecify.annotations.NullMarked;

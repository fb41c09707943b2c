/**
 * Rules on examples, schemas and the namespaces in them.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: document,
 * document.listing, document.xml, finding, lifecycle, rule, source.
 */
@NullMarked
package org.xeptools.rule.example;

import org.jspecify.annotations.NullMarked;

/**
 * Rules on the form of a file: its declaration, its encoding, its name.
 *
 * <p>Entry: the classes, by way of {@link org.xeptools.rule.Rules}. May depend on: corpus,
 * document, document.xml, finding, lifecycle, rule, source.
 */
@NullMarked
package org.xeptools.rule.form;

import org.jspecify.annotations.NullMarked;

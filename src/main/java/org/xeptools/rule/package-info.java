/**
 * The common parts of rules: their heads, severities, suppression, the list of all.
 *
 * <p>Entry: {@link org.xeptools.rule.Rules}. May depend on: change, corpus, document, document.xml,
 * facts, finding, lifecycle, rule.change, rule.charter, rule.dataform, rule.example, rule.form,
 * rule.header, rule.history, rule.prose, rule.reference, rule.schema, rule.structure, source, xsd.
 */
@NullMarked
package org.xeptools.rule;

import org.jspecify.annotations.NullMarked;

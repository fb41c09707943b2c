/**
 * What is wrong with a document, where, and how to fix it.
 *
 * <p>Entry: {@link org.xeptools.finding.Finding}. May depend on: source.
 */
@NullMarked
package org.xeptools.finding;

import org.jspecify.annotations.NullMarked;

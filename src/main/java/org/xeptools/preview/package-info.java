/**
 * The live preview: pages of a source tree over HTTP, made on request and again when it changes.
 *
 * <p>Entry: {@link org.xeptools.preview.Preview}. May depend on: corpus, document, document.xml,
 * finding, render, report, rule, site, site.build, source.
 */
@NullMarked
package org.xeptools.preview;

import org.jspecify.annotations.NullMarked;

/**
 * The model of a XEP: header, sections, prose, anchors, requirements.
 *
 * <p>Entry: {@link org.xeptools.document.XepReader}. May depend on: document.listing,
 * document.picture, document.schema, document.xml, finding, format, lifecycle, source.
 */
@NullMarked
package org.xeptools.document;

import org.jspecify.annotations.NullMarked;

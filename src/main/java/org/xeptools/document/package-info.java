/**
 * From XEP XML to a document with exact positions, and what is wrong with its form.
 *
 * <p>Entry: {@link org.xeptools.document.XepReader}. May depend on: finding and what it may use.
 */
@NullMarked
package org.xeptools.document;

import org.jspecify.annotations.NullMarked;

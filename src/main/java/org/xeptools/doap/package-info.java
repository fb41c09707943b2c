/**
 * What programs say about the XEPs that they implement: DOAP files, RDF/XML as published for
 * xmpp.org.
 *
 * <p>Entry: {@link org.xeptools.doap.DoapFile}. May depend on: document, finding, source.
 */
@NullMarked
package org.xeptools.doap;

import org.jspecify.annotations.NullMarked;

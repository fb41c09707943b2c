/**
 * The content of listings: the language, and XML, which is read leniently.
 *
 * <p>Entry: {@link org.xeptools.document.listing.ListingXml}. May depend on: source.
 */
@NullMarked
package org.xeptools.document.listing;

import org.jspecify.annotations.NullMarked;

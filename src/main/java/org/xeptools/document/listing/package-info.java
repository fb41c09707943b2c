/**
 * What stands inside a listing: its language, and its XML read as leniently as people write it.
 *
 * <p>Entry: {@link org.xeptools.document.listing.ListingXml}. May depend on: source.
 */
@NullMarked
package org.xeptools.document.listing;

import org.jspecify.annotations.NullMarked;

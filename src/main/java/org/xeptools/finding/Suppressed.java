package org.xeptools.finding;

/**
 * A finding that the document suppresses.
 *
 * @param finding what was found
 * @param because the reason that the document gives
 */
public record Suppressed(Finding finding, String because) {}

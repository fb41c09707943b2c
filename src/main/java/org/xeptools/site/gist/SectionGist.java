package org.xeptools.site.gist;

/**
 * A section.
 *
 * @param level 1 for a section of the body itself
 * @param title its heading in one line
 */
public record SectionGist(Place place, int level, String title) {}

/**
 * The requirements of documents as data: for programs, for spreadsheets, and to tick off.
 *
 * <p>Entry: {@link org.xeptools.site.requirement.RequirementFormat}. May depend on: document,
 * document.xml, facts, site, site.build, site.gist, source.
 */
@NullMarked
package org.xeptools.site.requirement;

import org.jspecify.annotations.NullMarked;

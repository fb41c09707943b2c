/**
 * Every workflow, five to fifteen lines each: the package to read first.
 *
 * <p>Entry: {@link org.xeptools.workbench.Workbench}. May depend on: act, act.mail, change,
 * change.redline, corpus, doap, document, document.listing, document.woven, document.xml, due,
 * facts, finding, git, history, layout, lifecycle, output, render, review, rule, rule.change,
 * settings, site, site.build, site.requirement, site.search, source, xsd.
 */
@NullMarked
package org.xeptools.workbench;

import org.jspecify.annotations.NullMarked;

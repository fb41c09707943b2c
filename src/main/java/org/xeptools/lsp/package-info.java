/**
 * The language server: what the program knows of XEPs, in an author's editor.
 *
 * <p>Entry: {@link org.xeptools.lsp.LanguageServers}. May depend on: act, change.redline, corpus,
 * document, document.listing, document.schema, document.xml, facts, finding, git, layout,
 * lifecycle, preview, render.highlight, rule, source, workbench, xsd.
 */
@NullMarked
package org.xeptools.lsp;

import org.jspecify.annotations.NullMarked;

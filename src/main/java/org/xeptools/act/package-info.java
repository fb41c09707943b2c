/**
 * What an Editor does, as plans: edits, files, a message. Nothing here writes or asks git.
 *
 * <p>Entry: {@link org.xeptools.act.EditorAct}. May depend on: change, change.redline, corpus,
 * document, document.woven, document.xml, lifecycle, rule.header, source.
 */
@NullMarked
package org.xeptools.act;

import org.jspecify.annotations.NullMarked;

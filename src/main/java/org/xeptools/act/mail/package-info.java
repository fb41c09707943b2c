/**
 * What happened to documents between two revisions, as mails. Nothing is sent.
 *
 * <p>Entry: {@link org.xeptools.act.mail.Mailing}. May depend on: change, corpus, document, git,
 * lifecycle, settings, site, source.
 */
@NullMarked
package org.xeptools.act.mail;

import org.jspecify.annotations.NullMarked;

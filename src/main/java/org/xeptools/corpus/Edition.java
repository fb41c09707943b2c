package org.xeptools.corpus;

import java.util.Optional;
import java.util.Set;

/**
 * A published version of a document: its last state in which its newest revision block names that
 * version.
 *
 * @param number the document's: {@code 0060}
 * @param version as the document states it, untrusted; "" if it states none
 * @param name the version as part of a file's name: letters, digits, dots and underscores, unlike
 *     those of the document's other editions
 * @param commit the commit that holds it
 * @param content the name of its bytes
 * @param entities the name of the bytes of xep.ent beside it
 * @param dtd the name of the bytes of xep.dtd beside it
 * @param named the numbers of the XEPs that its text names, by an entity or otherwise; with the
 *     fragment too, where it names a place of one: {@code 0060#intro}
 */
public record Edition(
    String number,
    String version,
    String name,
    String commit,
    String content,
    Optional<String> entities,
    Optional<String> dtd,
    Set<String> named) {}

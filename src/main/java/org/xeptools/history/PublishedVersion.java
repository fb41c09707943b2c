package org.xeptools.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A published version of a document: the state in which it was published under that number.
 *
 * @param number the document's: {@code 0060}
 * @param stated the version as the document states it, untrusted; "" if it states none
 * @param name the version as part of a file name: letters, digits, dots and underscores, unique
 *     among the document's versions
 * @param status the status in the header: {@code Draft}
 * @param commit the id of its commit
 * @param day the day of that commit, in UTC
 * @param file its path from the top of the repository, with slashes
 * @param content its blob id
 * @param entities the blob id of xep.ent beside it
 * @param dtd the blob id of xep.dtd beside it
 * @param named the numbers of the XEPs that its text names, by an entity or in words; with a
 *     fragment if it names a place in one: {@code 0060#intro}
 * @param origin where its text comes from
 * @param later the state with its last correction, if its text was changed in place
 * @param ahead whether later commits brought text of the next version under this number
 */
public record PublishedVersion(
    String number,
    String stated,
    String name,
    String status,
    String commit,
    LocalDate day,
    String file,
    String content,
    Optional<String> entities,
    Optional<String> dtd,
    Set<String> named,
    Origin origin,
    Optional<PublishedVersion> later,
    boolean ahead) {

  /** The evidence for its text. */
  public enum Origin {
    /** The text was committed as that version. */
    PUBLISHED,
    /** It was published before its history begins; the text is the first in the history. */
    BEFORE_GIT,
    /** It is work in progress, shown since the document has no published version. */
    IN_PROGRESS
  }

  /** The abbreviated id of its commit. */
  public String shortCommit() {
    return commit.substring(0, SHORT);
  }

  private static final int SHORT = 9;
}

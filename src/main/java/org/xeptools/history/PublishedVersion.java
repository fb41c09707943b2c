package org.xeptools.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A published version of a document: the state in which it was published under that number.
 *
 * @param number the document's: {@code 0060}
 * @param stated the version as the document states it, untrusted; "" if it states none
 * @param name the version as part of a file's name: letters, digits, dots and underscores, unlike
 *     those of the document's other versions
 * @param status as the header states it: {@code Draft}
 * @param commit the commit that holds it
 * @param day the one on which that commit was made, in UTC
 * @param file its way from the top of the repository, with slashes
 * @param content the name of its bytes
 * @param entities the name of the bytes of xep.ent beside it
 * @param dtd the name of the bytes of xep.dtd beside it
 * @param named the numbers of the XEPs that its text names, by an entity or otherwise; with the
 *     fragment too, where it names a place of one: {@code 0060#intro}
 * @param origin where its text comes from
 * @param later the state that it became without a new number, if its text was changed in place
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

  /** How it is known what its text was. */
  public enum Origin {
    /** It is what was committed as that version. */
    PUBLISHED,
    /** It was published before its history begins, which has this text first. */
    BEFORE_GIT,
    /** It is work in progress, and stands for a document without a published version. */
    IN_PROGRESS
  }

  /** The name of its commit, long enough for a person. */
  public String shortCommit() {
    return commit.substring(0, SHORT);
  }

  private static final int SHORT = 9;
}

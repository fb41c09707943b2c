package org.xeptools.act.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.site.Remark;

/**
 * What a mail can say about a document in one commit; plain values, so that no tree stays open.
 *
 * @param number the four digits of a published document
 * @param name the name of its file without extension, for a ProtoXEP
 * @param status as written
 * @param lastCall the first end of a last call, as written
 * @param versions its versions, newest first, with their blocks
 */
record DocumentState(
    Optional<String> number,
    String name,
    String title,
    String type,
    String status,
    String abstractText,
    String approver,
    String lastCall,
    List<String> supersedes,
    List<String> supersededBy,
    Map<String, Block> versions) {
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_VERSIONS = 500;

  /** A block of the revision history. */
  record Block(String version, String date, String initials, String remark) {}

  static DocumentState of(XepDocument document, Optional<String> number) {
    Header header = document.header();
    Map<String, Block> versions = new LinkedHashMap<>();
    header.revisions().stream()
        .limit(MOST_VERSIONS)
        .map(DocumentState::block)
        .forEach(block -> versions.putIfAbsent(block.version(), block));
    return new DocumentState(
        number,
        String.valueOf(document.source().path().getFileName()).replaceFirst("\\.xml$", ""),
        text(header.title()),
        text(header.typeText()),
        text(header.statusText()),
        cut(text(header.abstractText())),
        header.approvers().stream().map(Field::text).findFirst().orElse(""),
        header.lastCalls().stream().map(Field::text).findFirst().orElse(""),
        texts(header.supersedes()),
        texts(header.supersededBy()),
        versions);
  }

  private static Block block(Revision revision) {
    return new Block(
        text(revision.version()),
        text(revision.date()),
        text(revision.initials()),
        cut(Remark.text(revision)));
  }

  /** A very long text is on the page, to which each mail leads. */
  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end) + " …";
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }

  private static List<String> texts(List<Field> fields) {
    return fields.stream().map(Field::text).limit(20).toList();
  }

  /** The same with another end of comments. */
  DocumentState until(LocalDate end) {
    return new DocumentState(
        number,
        name,
        title,
        type,
        status,
        abstractText,
        approver,
        end.toString(),
        supersedes,
        supersededBy,
        versions);
  }

  /** {@code XEP-0478}, or the name of a ProtoXEP's file. */
  String label() {
    return number.map(n -> "XEP-" + n).orElse(name);
  }

  Optional<Status> known() {
    return Status.meant(status);
  }

  boolean is(Status other) {
    return known().equals(Optional.of(other));
  }

  /** The version of the newest block, "" if there is none. */
  String version() {
    return versions.keySet().stream().findFirst().orElse("");
  }

  /** The version before the newest. */
  Optional<String> versionBefore() {
    return versions.keySet().stream().skip(1).findFirst();
  }

  Optional<LocalDate> lastCallEnd() {
    return IsoDate.parse(lastCall);
  }

  /** The blocks that {@code old} does not have, newest first. */
  List<Block> since(DocumentState old) {
    List<Block> fresh = new ArrayList<>(versions.values());
    fresh.removeIf(block -> old.versions.containsKey(block.version()));
    return fresh;
  }

  /** True if only the third number of the version has risen since {@code old}. */
  boolean isPatchOf(DocumentState old) {
    Optional<Version> was = Version.parse(old.version());
    Optional<Version> is = Version.parse(version());
    return was.isPresent()
        && is.isPresent()
        && was.get().major() == is.get().major()
        && was.get().minor() == is.get().minor();
  }

  /** True if its version is lower than that of {@code old}. */
  boolean isBehind(DocumentState old) {
    return Version.parse(old.version())
        .flatMap(was -> Version.parse(version()).map(is -> is.compareTo(was) < 0))
        .orElse(false);
  }

  /** True if it has the same place in the process as {@code other}. */
  boolean standsAs(DocumentState other) {
    return status.equals(other.status)
        && version().equals(other.version())
        && lastCall.equals(other.lastCall);
  }
}

package org.xeptools.act.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.act.mail.DocumentState.Block;
import org.xeptools.lifecycle.Status;

/**
 * Something that happened to a document.
 *
 * @param was the document before; empty if it is new
 * @param is the document after
 * @param fresh the new blocks of the revision history, newest first
 * @param time the time of the commit
 * @param vote the vote that it follows, if a source names it
 * @param origin the name of the ProtoXEP that was accepted
 * @param editorial true if only third numbers of versions have risen
 */
record Event(
    EventKind kind,
    Optional<DocumentState> was,
    DocumentState is,
    List<Block> fresh,
    Instant time,
    Optional<Vote> vote,
    Optional<String> origin,
    boolean editorial) {
  Event {
    fresh = List.copyOf(fresh);
  }

  /** The day of the commit, in UTC. */
  LocalDate day() {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** This event with what {@code later}, a version that followed it, says. */
  Event then(Event later) {
    List<Block> all = new ArrayList<>(later.fresh);
    fresh.stream().filter(block -> !all.contains(block)).forEach(all::add);
    return new Event(
        kind, was, later.is, all, later.time, vote, origin, editorial && later.editorial);
  }

  /** True if a Deferred document was taken up without a new version. */
  boolean isWoken() {
    return kind == EventKind.UPDATED
        && was.filter(old -> old.is(Status.DEFERRED) && !is.is(Status.DEFERRED)).isPresent();
  }

  /** True if the version is another one than before. */
  boolean isNewVersion() {
    return was.filter(old -> old.version().equals(is.version())).isEmpty();
  }

  /** Names it for good: the same commits give the same name. */
  String id() {
    String document = is.number().map(n -> "xep-" + n).orElse("inbox-" + is.name());
    String which =
        switch (kind) {
          case PROTO, NEW -> "";
          case LAST_CALL -> "." + is.lastCall();
          case UPDATED, PROTO_UPDATED -> "." + (isNewVersion() ? is.version() : day());
          default -> "." + day();
        };
    return word(document + "." + kind.word() + which);
  }

  /** The id of the first mail about the document, to which this one replies. */
  Optional<String> first() {
    return switch (kind) {
      case PROTO -> Optional.empty();
      case PROTO_UPDATED -> Optional.of(word("inbox-" + is.name() + ".proto"));
      case NEW -> origin.map(name -> word("inbox-" + name + ".proto"));
      default -> is.number().map(n -> "xep-" + n + ".new");
    };
  }

  private static String word(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9.-]", "_");
    return plain.substring(0, Math.min(plain.length(), 100)).replaceAll("\\.{2,}|\\.$", "_");
  }
}

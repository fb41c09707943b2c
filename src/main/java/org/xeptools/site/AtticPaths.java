package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.history.Edition;

/** Where the pages of old versions stand. */
final class AtticPaths {
  static final String INDEX = "attic/index.html";

  private static final String FOLDER = "attic/";

  /** How many editions are compared with the newest, whatever their states. */
  private static final int NEWEST = 3;

  private AtticPaths() {}

  /** The way to the list of all versions of a document, by its number. */
  static String list(String number) {
    return INDEX + "#xep-" + number;
  }

  /** {@code way} without the folder of all these pages. */
  static String below(String way) {
    return way.substring(FOLDER.length());
  }

  /** The way to the page of an edition. */
  static String page(Edition edition) {
    return FOLDER + name(edition) + ".html";
  }

  /** The way to the page that shows what {@code now} changed. */
  static String changes(Edition old, Edition now) {
    return FOLDER + name(old, now);
  }

  static String name(Edition edition) {
    return "xep-" + edition.number() + "-" + edition.name();
  }

  /**
   * The way to the page that shows what has changed since the edition at {@code at}, if there is
   * one.
   */
  static Optional<String> since(List<Edition> editions, int at) {
    if (at == 1) {
      return Optional.of(changes(editions.get(1), editions.get(0)));
    }
    return Optional.of(FOLDER + "since/" + name(editions.get(at)) + ".html")
        .filter(way -> at > 0 && isCompared(editions, at));
  }

  /**
   * Whether a reader compares the newest edition with the one at {@code at}: it is one of the few
   * before, or its document entered a state with it.
   */
  static boolean isCompared(List<Edition> editions, int at) {
    return at <= NEWEST
        || at + 1 == editions.size()
        || !editions.get(at).status().equals(editions.get(at + 1).status());
  }

  /** The way to the page that shows how {@code edition} was changed without a new number. */
  static String correction(Edition edition) {
    return FOLDER + "in-place/" + name(edition) + ".html";
  }

  /** No edition's name has a hyphen, so no page of one is called like that. */
  static String name(Edition old, Edition now) {
    return name(old) + "-" + now.name() + ".html";
  }
}

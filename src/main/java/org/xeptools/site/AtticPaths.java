package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.history.PublishedVersion;

/** Where the pages of old versions stand. */
final class AtticPaths {
  static final String INDEX = "attic/index.html";

  private static final String FOLDER = "attic/";

  /** How many versions are compared with the newest, whatever their states. */
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

  /** The way to the page of a version. */
  static String page(PublishedVersion version) {
    return FOLDER + name(version) + ".html";
  }

  /** The way to the page that shows what {@code now} changed. */
  static String changes(PublishedVersion old, PublishedVersion now) {
    return FOLDER + name(old, now);
  }

  static String name(PublishedVersion version) {
    return "xep-" + version.number() + "-" + version.name();
  }

  /**
   * The way to the page that shows what has changed since the version at {@code at}, if there is
   * one.
   */
  static Optional<String> since(List<PublishedVersion> versions, int at) {
    if (at == 1) {
      return Optional.of(changes(versions.get(1), versions.get(0)));
    }
    return Optional.of(FOLDER + "since/" + name(versions.get(at)) + ".html")
        .filter(way -> at > 0 && isCompared(versions, at));
  }

  /**
   * Whether a reader compares the newest version with the one at {@code at}: it is one of the few
   * before, or its document entered a state with it.
   */
  static boolean isCompared(List<PublishedVersion> versions, int at) {
    return at <= NEWEST
        || at + 1 == versions.size()
        || !versions.get(at).status().equals(versions.get(at + 1).status());
  }

  /** The way to the page that shows how {@code version} was changed without a new number. */
  static String correction(PublishedVersion version) {
    return FOLDER + "in-place/" + name(version) + ".html";
  }

  /** No version's name has a hyphen, so no page of one is called like that. */
  static String name(PublishedVersion old, PublishedVersion now) {
    return name(old) + "-" + now.name() + ".html";
  }
}

package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.history.PublishedVersion;

/** The paths of the pages of old versions. */
final class AtticPaths {
  static final String INDEX = "attic/index.html";

  private static final String FOLDER = "attic/";

  /** The number of versions before the newest that are compared with it, whatever their states. */
  private static final int NEWEST = 3;

  private AtticPaths() {}

  /** The path of the list of all versions of a document, by its number. */
  static String list(String number) {
    return INDEX + "#xep-" + number;
  }

  /** {@code way} without the folder of the attic. */
  static String below(String way) {
    return way.substring(FOLDER.length());
  }

  /** The path of the page of a version. */
  static String page(PublishedVersion version) {
    return FOLDER + name(version) + ".html";
  }

  /** The path of the page with the changes of {@code now}. */
  static String changes(PublishedVersion old, PublishedVersion now) {
    return FOLDER + name(old, now);
  }

  static String name(PublishedVersion version) {
    return "xep-" + version.number() + "-" + version.name();
  }

  /** The path of the page with the changes since the version at {@code at}, if there is one. */
  static Optional<String> since(List<PublishedVersion> versions, int at) {
    if (at == 1) {
      return Optional.of(changes(versions.get(1), versions.get(0)));
    }
    return Optional.of(FOLDER + "since/" + name(versions.get(at)) + ".html")
        .filter(way -> at > 0 && isCompared(versions, at));
  }

  /**
   * True if readers compare the newest version with the one at {@code at}: it is one of the few
   * before, or the document entered a state with it.
   */
  static boolean isCompared(List<PublishedVersion> versions, int at) {
    return at <= NEWEST
        || at + 1 == versions.size()
        || !versions.get(at).status().equals(versions.get(at + 1).status());
  }

  /** The path of the page with the corrections of {@code version} in place. */
  static String correction(PublishedVersion version) {
    return FOLDER + "in-place/" + name(version) + ".html";
  }

  /** The name of a version has no hyphen, so no page of a version has this path. */
  static String name(PublishedVersion old, PublishedVersion now) {
    return name(old) + "-" + now.name() + ".html";
  }
}

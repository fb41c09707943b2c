package org.xeptools.site;

import org.xeptools.history.PublishedVersion;

/** The paths of the pages of old versions. */
final class AtticPaths {
  static final String INDEX = "attic/index.html";

  private static final String FOLDER = "attic/";

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

  /** The path of the page with the changes from {@code version} to the newest. */
  static String since(PublishedVersion version) {
    return FOLDER + "since/" + name(version) + ".html";
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

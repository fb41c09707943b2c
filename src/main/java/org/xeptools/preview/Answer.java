package org.xeptools.preview;

/**
 * What is served for a path.
 *
 * @param status as HTTP counts
 * @param path whose content type it has
 * @param content the bytes, as a build would write them
 * @param key names the content: browsers that show another one are told
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
record Answer(int status, String path, byte[] content, String key) {
  static final int OK = 200;
  static final int NOT_FOUND = 404;
  static final int UNAVAILABLE = 503;

  static Answer ok(String path, byte[] content, String key) {
    return new Answer(OK, path, content, key);
  }

  /** The same, but for the status. */
  Answer with(int other) {
    return new Answer(other, path, content, key);
  }

  boolean isPage() {
    return path.endsWith(".html");
  }
}

package org.xeptools.preview;

/**
 * The response for a path.
 *
 * @param status the HTTP status
 * @param path the path that determines its content type
 * @param content the bytes, as a build would write them
 * @param key identifies the content: browsers that show another one are notified
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String path, byte[] content, String key) {
  static final int OK = 200;
  static final int NOT_FOUND = 404;
  static final int UNAVAILABLE = 503;

  static Answer ok(String path, byte[] content, String key) {
    return new Answer(OK, path, content, key);
  }

  /** The same with another status. */
  Answer with(int other) {
    return new Answer(other, path, content, key);
  }

  boolean isPage() {
    return path.endsWith(".html");
  }
}

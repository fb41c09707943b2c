package org.xeptools.preview;

/** Why a request is refused. */
final class Refusal extends Exception {
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_ALLOWED = 405;
  static final int TIMEOUT = 408;
  static final int TARGET_TOO_LONG = 414;
  static final int EXPECTATION = 417;
  static final int HEADERS_TOO_LARGE = 431;
  static final int VERSION = 505;

  private static final long serialVersionUID = 1;
  private final int status;

  Refusal(int status, String words) {
    super(words);
    this.status = status;
  }

  int status() {
    return status;
  }
}

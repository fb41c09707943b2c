package org.xeptools.preview;

import java.time.Duration;

/**
 * How much of the machine those may have who ask.
 *
 * @param connections how many are served at once; one more takes the place of the one that has been
 *     silent for the longest time, and is refused where none is silent
 * @param streams how many pages are told of changes at once
 * @param request how long a request may take to arrive, or a connection be silent
 * @param writing how long an answer may wait for its reader
 * @param heartbeat how soon a stream notices that its reader is gone
 */
record Limits(
    int connections, int streams, Duration request, Duration writing, Duration heartbeat) {
  static final Limits USUAL =
      new Limits(96, 32, Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(1));
}

package org.xeptools.preview;

import java.time.Duration;

/**
 * The limits for clients.
 *
 * @param connections the most connections at once; a further one replaces the one that has been
 *     silent for the longest time, or is refused if none is silent
 * @param streams the most pages that receive events at once
 * @param request the longest time for a request to arrive, or for a silent connection
 * @param writing the longest time for the reader to accept an answer
 * @param heartbeat the interval at which a stream checks that its reader is still there
 */
record Limits(
    int connections, int streams, Duration request, Duration writing, Duration heartbeat) {
  static final Limits USUAL =
      new Limits(96, 32, Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(1));
}

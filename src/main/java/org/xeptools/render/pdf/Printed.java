package org.xeptools.render.pdf;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A PDF, and the problems in making it.
 *
 * @param content its bytes
 * @param missing code points that no font has, shown as boxes
 * @param unreadable addresses of images that FOP could not decode
 * @param events FOP's warnings by kind: {@code lineOverflows}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Printed(
    byte[] content,
    Set<Integer> missing,
    Set<String> unreadable,
    Map<String, List<String>> events) {
  public Printed {
    missing = Set.copyOf(missing);
    unreadable = Set.copyOf(unreadable);
    events = Map.copyOf(events);
  }
}

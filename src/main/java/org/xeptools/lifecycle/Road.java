package org.xeptools.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The states of a document as its page draws them.
 *
 * @param states the states that it is known to have passed, its status, and the best way from there
 * @param here the number of states that it has passed
 * @param beside the other states of its type
 */
public record Road(List<Status> states, int here, List<Status> beside) {
  /** The states that documents aim for, best first. */
  private static final List<Status> GOALS = List.of(Status.FINAL, Status.ACTIVE, Status.OBSOLETE);

  public Road {
    states = List.copyOf(states);
    beside = List.copyOf(beside);
  }

  /**
   * The road of a document of {@code type} that has passed {@code passed} and has the status {@code
   * status}.
   */
  public static Road of(XepType type, List<Status> passed, Status status) {
    List<Status> states = new ArrayList<>(passed);
    states.add(status);
    List<Status> ahead =
        GOALS.stream()
            .map(goal -> way(type, status, goal))
            .filter(way -> !way.isEmpty())
            .findFirst()
            .orElse(List.of(status));
    states.addAll(ahead.subList(1, ahead.size()));
    List<Status> beside =
        Arrays.stream(Status.values())
            .filter(s -> Lifecycle.knows(type, s) && !states.contains(s))
            .toList();
    return new Road(states, passed.size(), beside);
  }

  /** The shortest path, including both ends; empty if there is none. */
  private static List<Status> way(XepType type, Status from, Status to) {
    Map<Status, Status> cameFrom = new EnumMap<>(Status.class);
    cameFrom.put(from, from);
    Deque<Status> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !cameFrom.containsKey(to)) {
      Status at = next.remove();
      Lifecycle.legal(type)
          .filter(t -> t.from() == at)
          .filter(t -> cameFrom.putIfAbsent(t.to(), at) == null)
          .forEach(t -> next.add(t.to()));
    }
    if (!cameFrom.containsKey(to)) {
      return List.of();
    }
    List<Status> back =
        new ArrayList<>(
            Stream.iterate(to, s -> s != from, s -> cameFrom.getOrDefault(s, from)).toList());
    back.add(from);
    Collections.reverse(back);
    return back;
  }
}

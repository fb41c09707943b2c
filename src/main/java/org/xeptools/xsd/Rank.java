package org.xeptools.xsd;

import java.util.Comparator;
import java.util.Optional;
import org.xeptools.lifecycle.Status;

/**
 * The rank of a document among several that define one namespace: published documents come before
 * proposals, those in force before others, the newest first.
 *
 * @param published false for a proposal
 * @param live true if it is in force
 * @param number the number of a published document; 0 for a proposal
 */
public record Rank(boolean published, boolean live, int number) implements Comparable<Rank> {
  private static final Comparator<Rank> ORDER =
      Comparator.comparing(Rank::published)
          .thenComparing(Rank::live)
          .thenComparing(Rank::number)
          .reversed();

  /** The rank of the document {@code number} ({@code 0060}), that of a proposal if it has none. */
  public static Rank of(Optional<String> number, Optional<Status> status) {
    boolean live = status.filter(s -> s.standing() == Status.Standing.LIVE).isPresent();
    return number
        .map(digits -> new Rank(true, live, Integer.parseInt(digits)))
        .orElse(new Rank(false, false, 0));
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}

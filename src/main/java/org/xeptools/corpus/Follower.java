package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.Set;

/**
 * A value that is kept about a tree and that, when a few files change, costs less to follow than to
 * find again.
 *
 * @param <T> the class by which it is kept
 */
public interface Follower<T> {
  /**
   * The value for {@code now}, in which only the files {@code changed} differ; perhaps this one.
   */
  T in(Corpus now, Set<Path> changed);
}

package org.xeptools.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.xeptools.corpus.Corpus;

/** A source tree that somebody else reads and follows. */
@FunctionalInterface
public interface FollowedTree {
  /**
   * The tree as it is now.
   *
   * @param touched the files that were written, created, deleted or typed in, as far as is known
   * @throws IOException if it cannot be read
   */
  Corpus after(Set<Path> touched) throws IOException;
}

package org.xeptools.git;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads objects and checks that their content matches their ids. */
public final class Objects {
  private static final int MAX_TREE = 50_000_000;

  private Objects() {}

  /** The first {@code limit} bytes of a blob; checked if these are all of it. */
  public static byte[] blob(Repository repository, ObjectId name, int limit) throws Unreadable {
    return new Blobs(repository).bytes(name, limit);
  }

  /** The bytes of a tree. */
  static byte[] tree(Repository repository, ObjectId name) throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      byte[] bytes = reader.open(name, Constants.OBJ_TREE).getCachedBytes(MAX_TREE);
      require(name, Constants.OBJ_TREE, bytes);
      return bytes;
    }
  }

  static void require(AnyObjectId name, int type, byte[] bytes) throws CorruptObjectException {
    try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
      if (!names.idFor(type, bytes).equals(name)) {
        throw new CorruptObjectException("object " + name.name() + " does not match its hash");
      }
    }
  }
}

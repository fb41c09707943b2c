package org.xeptools.git;

import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** The blobs of a repository by id; the content of each is checked against its id once. */
public final class Blobs {
  private final Repository repository;
  private final Set<ObjectId> proven = ConcurrentHashMap.newKeySet();

  public Blobs(Repository repository) {
    this.repository = repository;
  }

  /** The first {@code limit} bytes of a blob; checked if these are all of it. */
  public byte[] bytes(ObjectId name, int limit) throws Unreadable {
    return Unreadable.orSay(
        repository,
        () -> {
          try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(name, Constants.OBJ_BLOB);
            byte[] bytes;
            if (loader.isLarge() || loader.getSize() > limit) {
              try (InputStream in = loader.openStream()) {
                bytes = in.readNBytes(limit);
              }
            } else {
              bytes = loader.getCachedBytes();
            }
            if (bytes.length == loader.getSize() && !proven.contains(name)) {
              Objects.require(name, Constants.OBJ_BLOB, bytes);
              proven.add(name.copy());
            }
            return bytes;
          }
        });
  }
}

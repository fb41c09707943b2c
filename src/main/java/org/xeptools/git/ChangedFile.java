package org.xeptools.git;

/**
 * A file that differs between two states of a repository.
 *
 * @param name its path from the root of the repository, with slashes; it may have any characters
 * @param change what happened to it
 * @param kind what it is, or was if it is gone
 */
public record ChangedFile(String name, Change change, Kind kind) {
  /** What happened to a file. */
  public enum Change {
    ADDED("new"),
    REMOVED("removed"),
    CHANGED("changed"),
    /** It is too large to be compared. */
    UNKNOWN("not compared, since it is large");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    /** The word for readers. */
    public String word() {
      return word;
    }
  }

  /** What git keeps at a path. */
  public enum Kind {
    FILE,
    LINK,
    SUBMODULE;

    /** The word for readers, in the middle of a sentence. */
    public String word() {
      return switch (this) {
        case FILE -> "file";
        case LINK -> "symbolic link";
        case SUBMODULE -> "submodule";
      };
    }
  }
}

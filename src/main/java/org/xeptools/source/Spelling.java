package org.xeptools.source;

/** The edit distance of two names. */
public final class Spelling {
  private static final int MAX_LENGTH = 100;

  private Spelling() {}

  /** True if one is probably a slip for the other: at most a third of the letters differ. */
  public static boolean isClose(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    return longest <= MAX_LENGTH
        && Math.abs(a.length() - b.length()) <= longest / 3
        && distance(a, b) <= longest / 3;
  }

  /** The number of letters to insert, delete or replace (Levenshtein), ignoring case. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

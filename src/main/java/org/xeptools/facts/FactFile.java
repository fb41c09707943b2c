package org.xeptools.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import org.xeptools.facts.FactStore.Fact;

/**
 * Facts as the bytes of a file: a mark, for each fact its key, day, length and content, and a check
 * sum of all.
 */
final class FactFile {
  private static final int MARK = 0x58465331; // XFS1
  private static final int KEY = 20;
  private static final int HEAD = KEY + 2 * Integer.BYTES;

  private FactFile() {}

  static byte[] bytes(Map<String, Fact> facts) {
    int size = facts.values().stream().mapToInt(f -> HEAD + f.size()).sum();
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + size + Long.BYTES);
    out.putInt(MARK);
    facts.forEach(
        (key, fact) ->
            out.put(HexFormat.of().parseHex(key))
                .putInt(fact.day())
                .putInt(fact.size())
                .put(fact.content().duplicate()));
    out.putLong(sum(out.array(), out.position()));
    return out.array();
  }

  /**
   * The facts in {@code bytes}.
   *
   * @throws IOException if they are not those of a whole file
   */
  static Map<String, Fact> read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int end = bytes.length - Long.BYTES;
    if (end < Integer.BYTES || in.getInt() != MARK || in.getLong(end) != sum(bytes, end)) {
      throw new IOException("not a whole file of facts");
    }
    Map<String, Fact> facts = new HashMap<>();
    byte[] key = new byte[KEY];
    while (in.position() < end) {
      in.get(key);
      int day = in.getInt();
      int length = in.getInt();
      int from = in.position();
      facts.put(HexFormat.of().formatHex(key), new Fact(day, in.slice(from, length)));
      in.position(from + length);
    }
    return facts;
  }

  private static long sum(byte[] bytes, int end) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, end);
    return sum.getValue();
  }
}

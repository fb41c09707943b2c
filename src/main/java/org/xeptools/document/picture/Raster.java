package org.xeptools.document.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The facts that a bitmap file states about itself; nothing is decoded.
 *
 * @param type {@code image/png}, {@code image/jpeg} or {@code image/gif}
 * @param moves true if it has more than one frame
 */
record Raster(String type, long width, long height, boolean moves) {
  private static final long MAX_PIXELS = 40_000_000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};

  /** The picture in {@code file}, if it is a bitmap. */
  static Optional<Raster> of(byte[] file) throws Unfit {
    Optional<Raster> raster;
    try {
      raster = read(file);
    } catch (IndexOutOfBoundsException e) {
      throw new Unfit("it is cut off");
    }
    if (raster.isPresent()) {
      raster.get().judge();
    }
    return raster;
  }

  private static Optional<Raster> read(byte[] file) throws Unfit {
    if (begins(file, PNG)) {
      return Optional.of(png(ByteBuffer.wrap(file)));
    }
    if (begins(file, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
      return Optional.of(jpeg(file));
    }
    if (begins(file, "GIF87a".getBytes(StandardCharsets.US_ASCII))
        || begins(file, "GIF89a".getBytes(StandardCharsets.US_ASCII))) {
      return Optional.of(gif(file));
    }
    return Optional.empty();
  }

  private void judge() throws Unfit {
    if (width <= 0 || height <= 0) {
      throw new Unfit("it declares no width or no height");
    }
    if (width * height > MAX_PIXELS) {
      throw new Unfit("it has " + width + " × " + height + " pixels, more than 40 million");
    }
  }

  static boolean begins(byte[] file, byte... start) {
    return file.length >= start.length
        && ByteBuffer.wrap(file, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  private static int u8(byte[] file, int at) {
    return file[at] & 0xff;
  }

  private static Raster png(ByteBuffer file) throws Unfit {
    long width = file.getInt(16) & 0xffff_ffffL;
    long height = file.getInt(20) & 0xffff_ffffL;
    boolean moves = false;
    boolean data = false;
    long at = PNG.length;
    while (at + 12 <= file.limit()) {
      long length = file.getInt((int) at) & 0xffff_ffffL;
      int kind = file.getInt((int) at + 4);
      moves |= kind == 0x6163544c; // acTL
      data |= kind == 0x49444154; // IDAT
      at += 12 + length;
      if (kind == 0x49454e44 && at <= file.limit() && data) { // IEND
        return new Raster("image/png", width, height, moves);
      }
    }
    throw new Unfit("it is cut off");
  }

  private static Raster jpeg(byte[] file) throws Unfit {
    int at = 2;
    while (u8(file, at) == 0xff) {
      int marker = u8(file, at + 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      int length = (u8(file, at + 2) << 8) | u8(file, at + 3);
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        int height = (u8(file, at + 5) << 8) | u8(file, at + 6);
        int width = (u8(file, at + 7) << 8) | u8(file, at + 8);
        requireEnd(file, at);
        return new Raster("image/jpeg", width, height, false);
      }
      at += 2 + Math.max(length, 2);
    }
    throw new Unfit("it is not a JPEG that can be read");
  }

  /** Cameras append data after the end. */
  private static void requireEnd(byte[] file, int from) throws Unfit {
    for (int i = file.length - 2; i > from; i--) {
      if (u8(file, i) == 0xff && u8(file, i + 1) == 0xd9) {
        return;
      }
    }
    throw new Unfit("it is cut off");
  }

  private static Raster gif(byte[] file) throws Unfit {
    int width = u8(file, 6) | (u8(file, 7) << 8);
    int height = u8(file, 8) | (u8(file, 9) << 8);
    int at = 13 + colours(u8(file, 10));
    int frames = 0;
    while (true) {
      int kind = u8(file, at);
      if (kind == 0x3b) {
        if (frames == 0) {
          throw new Unfit("it holds no picture");
        }
        return new Raster("image/gif", width, height, frames > 1);
      }
      if (kind == 0x2c) {
        frames++;
        at = blocks(file, at + 11 + colours(u8(file, at + 9)));
      } else if (kind == 0x21) {
        at = blocks(file, at + 2);
      } else {
        throw new Unfit("it is not a GIF that can be read");
      }
    }
  }

  /** The number of bytes of a colour table. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** The end of the blocks that begin at {@code at}. */
  private static int blocks(byte[] file, int at) {
    int i = at;
    while (u8(file, i) != 0) {
      i += 1 + u8(file, i);
    }
    return i + 1;
  }
}

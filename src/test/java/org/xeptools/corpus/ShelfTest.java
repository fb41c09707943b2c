package org.xeptools.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a shelf keeps beside other things, and what it lets go. */
class ShelfTest {
  private static final int LONG = 400_000;

  private final Shelf<Integer> shelf = new Shelf<>(size -> size);

  @Test
  void keepsWhatHasRoomWhenItIsReleased() {
    shelf.get(file(0), f -> 10);
    shelf.release(file(0));
    assertThat(shelf.known(file(0))).contains(10);
    shelf.forget(file(0));
    assertThat(shelf.known(file(0))).isEmpty();
  }

  @Test
  void releasesWhatHasNoRoomBesideTheOthers() {
    int last = fill();
    shelf.release(file(last));
    assertThat(shelf.known(file(last))).isEmpty();
    assertThat(shelf.get(file(last), f -> 7)).as("it is read again").isEqualTo(7);
    shelf.release(file(0));
    assertThat(shelf.known(file(0))).contains(LONG);
  }

  @Test
  void hasRoomAgainForWhatItForgot() {
    int last = fill();
    shelf.forget(file(0));
    shelf.put(file(last), LONG);
    shelf.release(file(last));
    assertThat(shelf.known(file(last))).contains(LONG);
  }

  @Test
  void theCopyHasNoMoreRoomThanItsOriginal() {
    int last = fill();
    Shelf<Integer> copy = new Shelf<>(size -> size);
    copy.putAll(shelf);
    copy.put(file(last), LONG);
    copy.release(file(last));
    assertThat(copy.known(file(last))).isEmpty();
    assertThat(copy.known(file(0))).contains(LONG);
  }

  @Test
  void alwaysReleasesWhatIsLarge() {
    shelf.get(file(0), f -> 500_000);
    shelf.release(file(0));
    assertThat(shelf.known(file(0))).isEmpty();
  }

  /** Fills the shelf; the first file that has no room. */
  private int fill() {
    for (int i = 0; i < 50; i++) {
      shelf.get(file(i), f -> LONG);
    }
    shelf.get(file(50), f -> LONG);
    return 50;
  }

  private static Path file(int number) {
    return Path.of("xep-" + number + ".xml");
  }
}

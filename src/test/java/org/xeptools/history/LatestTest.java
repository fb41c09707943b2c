package org.xeptools.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Latest<String, Integer> latest = new Latest<>(2);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void whoWantsWhatIsBeingMadeWaitsForIt() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(
            threads.submit(
                () -> {
                  asked.await();
                  return latest.get("a", made::incrementAndGet);
                }));
      }
      asked.countDown();
      for (Future<Integer> answer : answers) {
        assertEquals(1, answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theOldestGoes() {
    latest.get("a", made::incrementAndGet);
    latest.get("b", made::incrementAndGet);
    latest.get("a", made::incrementAndGet);
    latest.get("c", made::incrementAndGet);
    assertEquals(1, latest.get("a", made::incrementAndGet));
    assertEquals(4, latest.get("b", made::incrementAndGet));
  }

  @Test
  void aFailureIsToldAndTriedAgain() {
    assertThrows(
        IllegalStateException.class,
        () ->
            latest.get(
                "a",
                () -> {
                  throw new IllegalStateException("no");
                }));
    assertEquals(1, latest.get("a", made::incrementAndGet));
  }
}

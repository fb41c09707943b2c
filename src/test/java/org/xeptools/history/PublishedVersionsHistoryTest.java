package org.xeptools.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.document.StatusInGit;
import org.xeptools.lifecycle.Status;

/** The true history of a third of the series, where this machine has it beside the corpus. */
class PublishedVersionsHistoryTest {
  @TempDir Path folder;

  @Test
  void nearlyEveryVersionHasATextOfItsOwn() throws Exception {
    Path bundle = SharedCorpus.folder().resolveSibling("history").resolve("third.bundle");
    if (!Files.isRegularFile(bundle)) {
      System.out.println("SKIPPED: no history at " + bundle);
      Assumptions.abort();
    }
    Git.cloneRepository()
        .setURI(bundle.toUri().toString())
        .setDirectory(folder.toFile())
        .setNoCheckout(true)
        .call()
        .close();
    int pairs = 0;
    Optional<LocalDate> deferred;
    List<String> equal = new ArrayList<>();
    try (PublishedVersions published =
        PublishedVersions.of(folder, Optional.empty()).orElseThrow()) {
      StateLog log = StateLog.parse(published.memory());
      deferred =
          published.statuses("0252").stream()
              .filter(run -> run.status() == Status.DEFERRED)
              .map(StatusInGit::since)
              .findFirst();
      for (List<PublishedVersion> versions : published.versions().values()) {
        for (int i = 0; i + 1 < versions.size(); i++) {
          pairs++;
          PublishedVersion now = versions.get(i);
          PublishedVersion old = versions.get(i + 1);
          String before = text(log, old);
          boolean worked =
              log.entries().get(now.number()).stream()
                  .filter(state -> isBetween(state, old, now))
                  .anyMatch(state -> !state.text().equals(before));
          if (worked && text(log, now).equals(before)) {
            equal.add(now.number() + " " + old.stated() + " to " + now.stated());
          }
        }
      }
    }
    assertThat(deferred).contains(LocalDate.of(2009, 11, 2));
    assertThat(pairs).isGreaterThan(500);
    assertThat(equal).as("pairs of one text").hasSizeLessThan(pairs / 100);
  }

  private static boolean isBetween(
      StateLog.Entry state, PublishedVersion old, PublishedVersion now) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(state.time()), ZoneOffset.UTC);
    return day.isAfter(old.day()) && !day.isAfter(now.day());
  }

  private static String text(StateLog log, PublishedVersion version) {
    return Stream.concat(
            log.entries().get(version.number()).stream(), log.asides(version.number()).stream())
        .filter(state -> state.content().equals(version.content()))
        .findFirst()
        .orElseThrow()
        .text();
  }
}

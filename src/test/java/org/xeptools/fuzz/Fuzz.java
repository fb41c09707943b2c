package org.xeptools.fuzz;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.cli.JvmDefaults;

/**
 * Tries mutants of real documents, settings and histories on the whole program: {@code Fuzz [--seed
 * N] [--count N] [--seconds N] [--case N] [--pdf-every N] [--file FILE] [--corpus DIR]}. Seconds
 * are of CPU time. Each case depends on the seed and its own number only. What fails is in {@code
 * target/fuzz}; the exit code is 1 then.
 */
public final class Fuzz {
  private static final Path HOME = Path.of("target/fuzz");
  private static final int STACK = 16 << 20;
  private static final int KEPT = 3;
  private static final int SHRINKING = 400;
  private static final int TREE_EVERY = 40;
  private static final int BUILD_EVERY = 5;
  private static final long HUNG_SECONDS = 120;

  private final Map<String, Long> options;
  private final Seeds seeds;
  private final DocumentTrial documents;
  private final TreeTrial trees;
  private final Map<String, Integer> failures = new TreeMap<>();
  private final PrintWriter out;
  private volatile String current = "";

  private Fuzz(Map<String, Long> options, Path corpus, PrintWriter out) throws IOException {
    this.options = options;
    this.out = out;
    TreeTrial.clear(HOME.resolve("trees"));
    this.seeds = new Seeds(HOME.resolve("trees"), corpus);
    this.documents = new DocumentTrial(new Meter(options.get("free"), options.get("micros")));
    this.trees = new TreeTrial(HOME.resolve("trial"), seeds);
  }

  /** Runs as the options say. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      texts.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    JvmDefaults.settle();
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    int failures = run(texts, out);
    System.exit(failures == 0 ? 0 : 1);
  }

  /** Runs with the options {@code texts} and says how many cases failed. */
  static int run(Map<String, String> texts, PrintWriter out) throws Exception {
    Map<String, Long> options = new TreeMap<>();
    Map.of(
            "seed", "14",
            "count", "1000",
            "seconds", "1000000",
            "case", "-1",
            "pdf-every", "40",
            "free", "4000",
            "micros", "60")
        .forEach((name, value) -> options.put(name, Long.valueOf(texts.getOrDefault(name, value))));
    Path corpus =
        texts.containsKey("corpus")
            ? Path.of(texts.get("corpus"))
            : SharedCorpus.found().orElse(TestSeries.OWN.folder());
    Fuzz fuzz = new Fuzz(options, corpus, out);
    CompletableFuture<Integer> result = new CompletableFuture<>();
    Thread worker =
        new Thread(
            null,
            () -> {
              try {
                result.complete(
                    texts.containsKey("file") ? fuzz.file(Path.of(texts.get("file"))) : fuzz.all());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            },
            "fuzz",
            STACK);
    worker.setDaemon(true);
    worker.start();
    return fuzz.watch(worker, result);
  }

  /** A case that does not end is told with what it is at; nothing else can be done with it. */
  private int watch(Thread worker, CompletableFuture<Integer> result) throws Exception {
    String seen = "";
    long since = 0;
    while (true) {
      try {
        return result.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.getId());
        if (!seen.equals(current)) {
          seen = current;
          since = cpu;
        } else if (TimeUnit.NANOSECONDS.toSeconds(cpu - since) > HUNG_SECONDS) {
          out.println("HANGS: " + current);
          for (StackTraceElement frame : worker.getStackTrace()) {
            out.println("  at " + frame);
          }
          return 1;
        }
      }
    }
  }

  private int file(Path file) throws Exception {
    Path there = seeds.ownTree().resolve("inbox/mutant.xml");
    documents.run(
        there,
        Files.readAllBytes(file),
        Optional.of(Files.readString(seeds.ownTree().resolve("xep-9001.xml"))),
        new DocumentTrial.Extent(true, true, true));
    out.println(file + " is well");
    return 0;
  }

  private int all() {
    long first = Math.max(0, options.get("case"));
    long end = options.get("case") >= 0 ? first + 1 : options.get("count");
    long start = cpu();
    long done = 0;
    int failed = 0;
    for (long i = first; i < end && cpu() - start < options.get("seconds") * 1000; i++) {
      if (!one(i)) {
        failed++;
      }
      done++;
      if (done % 500 == 0) {
        out.printf(
            "%d cases, %d failures, %d s of CPU time%n", done, failed, (cpu() - start) / 1000);
      }
    }
    out.printf(
        "seed %d, %d documents to begin with: %d cases, %d failures, %d s of CPU time%n",
        options.get("seed"), seeds.size(), done, failed, (cpu() - start) / 1000);
    out.print(documents.report());
    failures.forEach((kind, times) -> out.println("FAILED " + times + " times: " + kind));
    out.flush();
    return failed;
  }

  /** CPU time of this thread, in milliseconds. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private boolean one(long number) {
    Random random = new Random(options.get("seed") * 1_000_003 + number);
    current = "case " + number + " of seed " + options.get("seed");
    if (number % TREE_EVERY == TREE_EVERY - 1) {
      boolean build = number / TREE_EVERY % BUILD_EVERY == 0;
      return attempt(() -> trees.run(random, build), number, new byte[0], bytes -> false);
    }
    Seeds.Seed seed = seeds.any(random);
    byte[] mutant = Mutator.mutate(seed.text(), seeds.any(random).text(), random);
    Path file = seed.tree().resolve(seed.name());
    DocumentTrial.Extent extent =
        new DocumentTrial.Extent(
            number % 4 == 0, number % options.get("pdf-every") == 0, number % 25 == 0);
    Trial trial = bytes -> documents.run(file, bytes, Optional.of(seed.text()), extent);
    save(HOME.resolve("current.xml"), mutant);
    return attempt(() -> trial.run(mutant), number, mutant, bytes -> fails(trial, bytes));
  }

  private interface Trial {
    void run(byte[] mutant) throws Exception;
  }

  private interface Work {
    void run() throws Exception;
  }

  private interface Kind {
    Object of(byte[] mutant);
  }

  private static Object fails(Trial trial, byte[] mutant) {
    try {
      trial.run(mutant);
      return false;
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return Complaint.kind(e);
    }
  }

  private boolean attempt(Work work, long number, byte[] mutant, Kind again) {
    try {
      work.run();
      return true;
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      String kind = Complaint.kind(e);
      if (failures.merge(kind, 1, Integer::sum) <= KEPT) {
        out.println("case " + number + " of seed " + options.get("seed") + ": " + kind);
        keep(number, mutant, e);
        if (failures.get(kind) == 1 && mutant.length > 0 && !kind.contains("slow")) {
          byte[] small = Shrink.of(mutant, bytes -> again.of(bytes).equals(kind), SHRINKING);
          save(HOME.resolve("case-" + number + ".small.xml"), small);
        }
      }
      return false;
    }
  }

  private static void keep(long number, byte[] mutant, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String text = trace.toString();
    save(
        HOME.resolve("case-" + number + ".txt"),
        text.substring(0, Math.min(text.length(), 20_000)).getBytes(StandardCharsets.UTF_8));
    if (mutant.length > 0) {
      save(HOME.resolve("case-" + number + ".xml"), mutant);
    }
  }

  private static void save(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF has against the PDFs named on the command line; run by verapdf.sh. */
final class Verapdf {
  private static final int THREADS = 2;
  private static final int SHOWN = 3;

  /** How often a rule failed, where, and what veraPDF said the first time. */
  private record Failure(String message, Map<Path, Integer> files) {}

  private final Map<String, Failure> failures = new TreeMap<>();
  private final Map<String, Integer> claims = new TreeMap<>();

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("org.verapdf").setLevel(Level.OFF);
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    Set<Path> files = new TreeSet<>();
    for (String argument : arguments) {
      try (Stream<Path> found = Files.walk(Path.of(argument))) {
        found.filter(f -> f.toString().endsWith(".pdf")).forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      System.err.println("no PDFs");
      System.exit(2);
    }
    Verapdf run = new Verapdf();
    run.validate(files);
    run.report(files.size());
    System.exit(run.failures.isEmpty() ? 0 : 1);
  }

  private void validate(Set<Path> files) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    // the largest first, so that no thread is left alone with one
    List<Path> order = new ArrayList<>(files);
    order.sort(Comparator.comparing(file -> -file.toFile().length()));
    for (Path file : order) {
      pool.execute(() -> validate(file));
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IllegalStateException("veraPDF takes too long");
    }
  }

  /** In one walk for both: most of the time goes to the walk. */
  private void validate(Path file) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile())) {
      List<PDFAFlavour> flavours = new ArrayList<>(List.of(PDFAFlavour.PDFUA_1));
      parser.getFlavours().stream()
          .filter(f -> f.getPart() == PDFAFlavour.Specification.ISO_19005_3)
          .findFirst()
          .ifPresent(flavours::add);
      String claim = flavours.size() > 1 ? flavours.get(1).getId() : "none";
      if (claim.equals("none")) {
        add("no PDF/A-3", "claims " + parser.getFlavours(), file);
      }
      validate(file, parser, flavours);
      synchronized (claims) {
        claims.merge(claim, 1, Integer::sum);
      }
    } catch (Exception e) {
      add("exception", e.toString(), file);
    }
  }

  private void validate(Path file, PDFAParser parser, List<PDFAFlavour> flavours) throws Exception {
    parser.setFlavours(flavours);
    try (PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours)) {
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.size() != flavours.size()) {
        throw new IllegalStateException(results.size() + " results");
      }
      for (ValidationResult result : results) {
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
            String where = String.valueOf(assertion.getLocation().getContext());
            add(
                result.getPDFAFlavour().getId() + " " + rule,
                assertion.getMessage() + "\n    at " + where,
                file);
          }
        }
      }
    }
  }

  private void add(String rule, String message, Path file) {
    synchronized (failures) {
      failures
          .computeIfAbsent(rule, key -> new Failure(message, new TreeMap<>()))
          .files
          .merge(file, 1, Integer::sum);
    }
  }

  private void report(int files) {
    failures.forEach(
        (rule, failure) -> {
          int times = failure.files.values().stream().mapToInt(Integer::intValue).sum();
          System.out.printf("%s: %d times in %d files%n", rule, times, failure.files.size());
          System.out.println("    " + failure.message);
          failure.files.keySet().stream().limit(SHOWN).forEach(f -> System.out.println("    " + f));
        });
    System.out.printf("%d PDFs, claims %s, %d rules failed%n", files, claims, failures.size());
  }
}

package org.xeptools;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLStreamHandlerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.xeptools", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.xeptools.";
  private static final Pattern MAY_DEPEND =
      Pattern.compile("May depend on: ([^.]+(?:\\.[a-z][^.]*)*)\\. ?");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("org.xeptools.(*)..").should().beFreeOfCycles();

  /** What the package comment allows, and no more. */
  @ArchTest
  static void packagesUseWhatTheirCommentsSay(JavaClasses classes) throws IOException {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> others = used.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getPackageName();
        if (other.startsWith(ROOT) && !other.equals(type.getPackageName())) {
          others.add(other.substring(ROOT.length()));
        }
      }
    }
    for (Map.Entry<String, Set<String>> entry : used.entrySet()) {
      Path comment =
          Path.of("src/main/java", entry.getKey().replace('.', '/'), "package-info.java");
      Matcher allowed =
          MAY_DEPEND.matcher(Files.readString(comment).replaceAll("\\s+\\*\\s+", " "));
      assertThat(allowed.find()).as("%s says what the package may depend on", comment).isTrue();
      if (!allowed.group(1).equals("everything")) {
        assertThat(entry.getValue())
            .as("what %s says that the package may depend on", comment)
            .isSubsetOf(
                Stream.of(allowed.group(1).split(", "))
                    .filter(name -> !name.equals("nothing"))
                    .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
  }

  /** A name that is read means one class. */
  @ArchTest
  static void noTwoClassesHaveOneName(JavaClasses classes) {
    Map<String, Set<String>> byName = new TreeMap<>();
    for (JavaClass type : classes) {
      if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
        byName.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>()).add(type.getName());
      }
    }
    byName.values().removeIf(names -> names.size() == 1);
    assertThat(byName.values()).isEmpty();
  }

  @ArchTest
  static final ArchRule SOURCE_KNOWS_NO_XML =
      noClasses()
          .that()
          .resideInAPackage("org.xeptools.source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml..", "com.ctc..", "net.sf.saxon..");

  @ArchTest
  static final ArchRule CHECKING_NEEDS_NO_RENDERING_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.xeptools.render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.sf.saxon..", "org.apache.fop..");

  @ArchTest
  static final ArchRule ONLY_THE_PROGRAM_SETS_WHAT_HOLDS_FOR_THE_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.xeptools.cli..")
          .should()
          .callMethod(Locale.class, "setDefault", Locale.class)
          .orShould()
          .callMethod(Locale.class, "setDefault", Locale.Category.class, Locale.class)
          .orShould()
          .callMethod(TimeZone.class, "setDefault", TimeZone.class)
          .orShould()
          .callMethod(System.class, "setProperty", String.class, String.class)
          .orShould()
          .callMethod(System.class, "setProperties", Properties.class)
          .orShould()
          .callMethod(System.class, "setOut", PrintStream.class)
          .orShould()
          .callMethod(System.class, "setErr", PrintStream.class)
          .orShould()
          .callMethod(Logger.class, "setLevel", Level.class)
          .orShould()
          .callMethod(LogManager.class, "reset")
          .orShould()
          .callMethod(URL.class, "setURLStreamHandlerFactory", URLStreamHandlerFactory.class);

  @ArchTest
  static final ArchRule OUTPUT_KNOWS_NO_DOCUMENT =
      noClasses()
          .that()
          .resideInAPackage("org.xeptools.output..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.xeptools.document..", "org.xeptools.corpus..");

  /** Nothing may be written but through the guard; what is read only is nobody's concern. */
  @ArchTest
  static final ArchRule FILES_ARE_WRITTEN_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.xeptools.output..")
          .and()
          .haveSimpleNameNotContaining("Rehears") // in a temporary folder of its own
          .and()
          .doNotHaveSimpleName("ReportFormat") // appends to the file that GitHub names
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Files.class)))
                  .and(target(nameMatching("write|writeString|newOutputStream|copy|createLink"))));

  @ArchTest
  static final ArchRule NO_VAGUE_NAMES =
      classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Abstract[A-Z].*)");
}

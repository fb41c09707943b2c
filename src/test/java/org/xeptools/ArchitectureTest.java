package org.xeptools;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLStreamHandlerFactory;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The walls of the house: left never sees right. */
@AnalyzeClasses(packages = "org.xeptools", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("source")
          .definedBy("org.xeptools.source..")
          .layer("lifecycle")
          .definedBy("org.xeptools.lifecycle..")
          .layer("finding")
          .definedBy("org.xeptools.finding..")
          .layer("document")
          .definedBy("org.xeptools.document..")
          .layer("corpus")
          .definedBy("org.xeptools.corpus..")
          .layer("change")
          .definedBy("org.xeptools.change..")
          .layer("rule")
          .definedBy("org.xeptools.rule..")
          .layer("render")
          .definedBy("org.xeptools.render..")
          .layer("site")
          .definedBy("org.xeptools.site..")
          .layer("report")
          .definedBy("org.xeptools.report..")
          .layer("workbench")
          .definedBy("org.xeptools.workbench..")
          .layer("preview")
          .definedBy("org.xeptools.preview..")
          .layer("cli")
          .definedBy("org.xeptools.cli..")
          .layer("output")
          .definedBy("org.xeptools.output..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("preview")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("workbench")
          .mayOnlyBeAccessedByLayers("preview", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("workbench", "preview", "cli")
          .whereLayer("site")
          .mayOnlyBeAccessedByLayers("workbench", "preview", "cli")
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("site", "workbench", "preview", "cli")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("site", "report", "workbench", "preview", "cli")
          .whereLayer("change")
          .mayOnlyBeAccessedByLayers("rule", "site", "report", "workbench", "preview", "cli")
          .whereLayer("corpus")
          .mayOnlyBeAccessedByLayers(
              "change", "rule", "render", "site", "report", "workbench", "preview", "cli")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("corpus", "render", "site", "workbench", "preview", "cli")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers(
              "corpus", "change", "rule", "render", "site", "report", "workbench", "preview", "cli")
          .whereLayer("finding")
          .mayOnlyBeAccessedByLayers(
              "document",
              "corpus",
              "change",
              "rule",
              "render",
              "site",
              "report",
              "workbench",
              "preview",
              "cli");

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

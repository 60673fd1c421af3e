package dev.newsgraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The borders of docs/architecture.md. */
class PackageStructureTest {
  private static final String ROOT = "dev.newsgraph";

  /** What each package may import, besides {@code problem}, which all may. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("problem", List.of()),
          Map.entry("document", List.of()),
          Map.entry("fact", List.of()),
          Map.entry("schema", List.of()),
          Map.entry("config", List.of("document")),
          Map.entry("catalog", List.of("document", "fact")),
          Map.entry("extract", List.of("document", "catalog", "fact")),
          Map.entry("plan", List.of("schema")),
          Map.entry("cypher", List.of("plan", "fact", "schema")),
          Map.entry("store", List.of("cypher")),
          Map.entry("ingest", List.of("document", "catalog", "fact", "extract", "cypher", "store")),
          Map.entry("trace", List.of()),
          Map.entry("graphql", List.of("schema", "plan", "cypher", "store", "trace")),
          Map.entry("export", List.of("schema", "cypher", "store")),
          Map.entry("web", List.of("graphql", "store", "trace")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> eachPackageImportsOnlyWhatTheHouseAllows() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> importsOnly(entry.getKey(), entry.getValue())));
  }

  private static void importsOnly(String name, List<String> allowed) {
    String[] others =
        MAY_IMPORT.keySet().stream()
            .filter(
                other ->
                    !other.equals(name) && !other.equals("problem") && !allowed.contains(other))
            .map(PackageStructureTest::within)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(within(name))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage(ROOT)))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInThePicture() {
    String[] known =
        Stream.concat(
                Stream.of(ROOT), MAY_IMPORT.keySet().stream().map(PackageStructureTest::within))
            .toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CLASSES);
  }

  @Test
  void noPackageDependsOnItselfByWayOfOthers() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> eachForeignLibraryHasOneUser() {
    return Stream.of(
        onlyIn("org.yaml.snakeyaml..", "document"),
        onlyIn("org.neo4j..", "store"),
        onlyIn("graphql..", "schema", "graphql"),
        onlyIn("io.opentelemetry..", "trace"),
        onlyIn("io.javalin..", "web"),
        onlyIn("com.nimbusds..", "web"));
  }

  private static DynamicTest onlyIn(String library, String... users) {
    String[] packages =
        Arrays.stream(users).map(PackageStructureTest::within).toArray(String[]::new);
    return DynamicTest.dynamicTest(
        library,
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES));
  }

  private static String within(String name) {
    return ROOT + "." + name + "..";
  }
}

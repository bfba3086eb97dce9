package vn.motcua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractArchitectureTest {
    @ArchTest
    static final ArchRule contractKnowsNoFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.vertx..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "java.net.http..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    static final ArchRule factsAndFiguresKnowNoBytes = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.event..", "vn.motcua.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.wire..", "com.fasterxml..");

    @ArchTest
    static final ArchRule factsKnowNoFigures = noClasses()
            .that()
            .resideInAPackage("vn.motcua.event..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.figure..");
}

package vn.motcua.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "vn.motcua.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class IntakeArchitectureTest {
    @ArchTest
    static final ArchRule onlyPublishKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.intake.publish..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyTheRimKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.intake.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..");

    @ArchTest
    static final ArchRule readingAndReceiptsAreFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.intake.read..", "vn.motcua.intake.receipt..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "io.micrometer..");

    @ArchTest
    static final ArchRule theOnlyNowIsThatOfTheClock = noClasses().should().callMethod(Instant.class, "now");
}

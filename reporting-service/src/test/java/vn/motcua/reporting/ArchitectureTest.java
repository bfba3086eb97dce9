package vn.motcua.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "vn.motcua.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ROOMS_DO_NOT_GO_IN_CIRCLES =
            slices().matching("vn.motcua.reporting.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule REPORTS_DO_NOT_KNOW_WHO_SEALS_THEM = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.reporting.seal")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.reporting.seal");

    @ArchTest
    static final ArchRule WHAT_ANSWERS_SHARE_DOES_NOT_KNOW_WHAT_IS_ANSWERED = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.reporting.answer", "vn.motcua.reporting.csv", "vn.motcua.reporting.workbook")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.reporting.observation",
                    "vn.motcua.reporting.change",
                    "vn.motcua.reporting.form",
                    "vn.motcua.reporting.sheet",
                    "vn.motcua.reporting.seal",
                    "vn.motcua.reporting.sdmx",
                    "vn.motcua.reporting.reconciliation",
                    "vn.motcua.reporting.freshness");

    @ArchTest
    static final ArchRule ONE_PLACE_ASKS_FOR_THE_TIME =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");
}

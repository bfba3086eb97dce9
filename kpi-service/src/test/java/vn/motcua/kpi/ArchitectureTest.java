package vn.motcua.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "vn.motcua.kpi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FOLD_IS_PURE = classes()
            .that()
            .resideInAPackage("vn.motcua.kpi.fold")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.kpi.fold",
                    "vn.motcua.event",
                    "vn.motcua.wire",
                    "vn.motcua.figure",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.security",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule FOLD_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("vn.motcua.kpi.fold")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule ONE_PLACE_ASKS_FOR_THE_TIME =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule THE_FLOW_GOES_ONE_WAY = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.kpi.store", "vn.motcua.kpi.rate", "vn.motcua.kpi.registry")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.kpi.consume");
}

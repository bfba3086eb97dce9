package vn.motcua.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.figure.Period;
import vn.motcua.reporting.report.KnownDossiers;
import vn.motcua.reporting.report.Tallies;

/** The identities of form II.06a over random dossiers in a tree with a merger, a move and a move out; the seed is the name of the test. */
@QuarkusTest
@WithTestResource(KnownDossiers.class)
class FormPropertyIT {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 120;
    private static final List<String> COMMUNES = List.of(".1.1", ".1.2", ".2.1", ".2.2", ".3");
    private static final List<String> PROCEDURES = List.of("1.000001", "1.000002", "1.000003", "9.999999");

    KnownDossiers dossiers;

    @Inject
    Forms forms;

    static Stream<Long> seeds() {
        return new Random().longs(4).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsSumToTheTotalAndColumnSixIsColumnElevenOfThePeriodBefore(long seed) throws SQLException {
        var random = new Random(seed);
        var province = "R" + Math.floorMod(seed, 1_000_000_000L);
        try (var owner = dossiers.owner()) {
            tree(owner, province, random);
            dossiers(owner, province, random);
        }

        for (var unit : List.of(province, province + ".1", province + ".2")) {
            for (var by : FormRows.values()) {
                var openBefore = Map.<String, Long>of();
                var from = START.minusDays(3);
                while (from.isBefore(START.plusDays(DAYS + 30))) {
                    var period = new Period(from, from.plusDays(random.nextInt(8)));
                    // Fails if a row or the sum of the rows does not balance.
                    var form = forms.form(new Forms.Asked(unit, null, null, period, by, false))
                            .await()
                            .indefinitely();
                    assertThat(nonZero(form, true))
                            .as("%s by %s in %s", unit, by, period)
                            .isEqualTo(openBefore);
                    openBefore = nonZero(form, false);
                    from = period.to().plusDays(1);
                }
            }
        }
    }

    private static Map<String, Long> nonZero(FormReport form, boolean before) {
        var open = new HashMap<>(form.rows().stream()
                .collect(Collectors.toMap(FormRow::name, row -> before ? row.carriedOver() : row.open())));
        open.values().removeIf(count -> count == 0);
        return open;
    }

    /** Two districts; one commune is merged, one moves to the other district, one moves out of the province and back. */
    private static void tree(Connection owner, String province, Random random) throws SQLException {
        var days = random.ints(4, 1, DAYS).sorted().mapToObj(START::plusDays).toList();
        var eves = days.stream().map(day -> day.minusDays(1)).toList();
        var rows = """
                ('%1$s', 'T', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                ('%1$sX', 'X', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                ('%1$s.1', 'H1', 'DISTRICT', '%1$s', '2020-01-01', NULL, NULL),
                ('%1$s.2', 'H2', 'DISTRICT', '%1$s', '2020-01-01', NULL, NULL),
                ('%1$s.1.1', 'X11', 'COMMUNE', '%1$s.1', '2020-01-01', '%2$s', '%1$s.2.1'),
                ('%1$s.1.2', 'X12', 'COMMUNE', '%1$s.1', '2020-01-01', '%4$s', NULL),
                ('%1$s.1.2', 'X12', 'COMMUNE', '%1$s.2', '%5$s', NULL, NULL),
                ('%1$s.2.1', 'X21', 'COMMUNE', '%1$s.2', '2020-01-01', NULL, NULL),
                ('%1$s.2.2', 'X22', 'COMMUNE', '%1$s.2', '2020-01-01', '%2$s', '%1$s.2'),
                ('%1$s.3', 'X3', 'COMMUNE', '%1$s', '2020-01-01', '%2$s', NULL),
                ('%1$s.3', 'X3', 'COMMUNE', '%1$sX', '%3$s', '%6$s', NULL),
                ('%1$s.3', 'X3', 'COMMUNE', '%1$s', '%7$s', NULL, NULL)""".formatted(
                        province,
                        eves.get(0),
                        days.get(0),
                        eves.get(1),
                        days.get(1),
                        days.get(2),
                        days.get(2).plusDays(1));
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO kpi.unit (code, name_vi, level, parent, valid_from, valid_to, successor, aliases)"
                            + " SELECT *, '{}' FROM (VALUES " + rows.replaceAll("'(\\d{4}-\\d{2}-\\d{2})'", "date '$1'")
                            + ") AS u");
            statement.execute("REFRESH MATERIALIZED VIEW kpi.unit_place");
        }
    }

    private static void dossiers(Connection owner, String province, Random random) throws SQLException {
        var tallies = new Tallies(owner);
        for (var dossier = 0; dossier < 80; dossier++) {
            var received = START.plusDays(random.nextInt(DAYS));
            tallies.dossier(
                    province + COMMUNES.get(random.nextInt(COMMUNES.size())),
                    PROCEDURES.get(random.nextInt(PROCEDURES.size())),
                    List.of("online", "counter", "postal").get(random.nextInt(3)),
                    received.toString(),
                    random.nextInt(4) == 0
                            ? null
                            : received.plusDays(random.nextInt(20)).toString(),
                    random.nextInt(4) == 0
                            ? null
                            : received.plusDays(random.nextInt(40)).toString());
        }
    }
}

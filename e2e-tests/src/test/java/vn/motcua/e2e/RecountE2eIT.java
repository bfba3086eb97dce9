package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.event.DossierEvent;
import vn.motcua.figure.Period;
import vn.motcua.simulator.chaos.Mail;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.simulator.scenario.Timeline;
import vn.motcua.wire.EventJson;

/**
 * Every figure of every unit equals what DuckDB counts from the very bytes that were sent.
 *
 * <p>Sent are the simulator's campaign in chaos and histories at random; a row of every failure names the figure.
 */
class RecountE2eIT {
    private static final long SEED = 69;
    private static final int DOSSIERS_AT_RANDOM = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final List<UnitRow> UNITS = Stream.concat(UnitRow.ofCaMau().stream(), SmallProvince.units().stream())
            .toList();
    private static final Set<String> CODES = codes(UNITS.stream().map(UnitRow::code));
    private static final Set<String> REFORMED =
            codes(SmallProvince.units().stream().map(UnitRow::code));
    private static final Set<String> PARENTS =
            codes(UNITS.stream().map(UnitRow::parent).filter(parent -> parent != null));

    private static final List<String> LAST_DAYS = List.of("2023-03-14", "2023-03-15", "2023-04-30", "2023-05-09");
    private static final List<Period> PERIODS = List.of(
            period("2023-03-01", "2023-05-09"),
            // Statutory months.
            period("2023-02-15", "2023-03-14"),
            period("2023-03-15", "2023-04-14"),
            period("2023-04-15", "2023-05-14"),
            // Calendar months.
            period("2023-03-01", "2023-03-31"),
            period("2023-04-01", "2023-04-30"),
            period("2023-05-01", "2023-05-31"));

    private static final Map<String, Period> NAMED = Map.of(
            "calendar=statutory&period=2023-M04", period("2023-03-15", "2023-04-14"),
            "calendar=calendar&period=2023-Q2", period("2023-04-01", "2023-06-30"),
            "plan=campaign-69&asOf=2023-04-21", period("2023-03-01", "2023-04-21"));

    @TempDir
    private static Path directory;

    private static WholeSystem system;
    private static Client client;
    private static Recount recount;

    @BeforeAll
    static void sendEverything() throws IOException, SQLException {
        var units = directory.resolve("units.json");
        UnitRow.write(UNITS, units);
        var events = directory.resolve("events.ndjson");
        try (var file = Files.newOutputStream(events)) {
            var plan = Planner.plan(Scenarios.CAMPAIGN_69, Timeline.asItWas(Scenarios.CAMPAIGN_69), SEED);
            write(Mail.inChaos(plan, SEED), file);
            write(Histories.of(DOSSIERS_AT_RANDOM, SmallProvince.busy(), SEED), file);
        }
        recount = new Recount(events, units);
        system = WholeSystem.start();
        client = new Client(system);
        client.register(units);
        client.send(events);
    }

    private static void write(Iterable<DossierEvent> events, OutputStream file) throws IOException {
        for (var event : events) {
            file.write(EventJson.write(event));
            file.write('\n');
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        if (system != null) {
            system.close();
            client.close();
        }
        recount.close();
    }

    @Test
    void figuresOfRollingWindowsAreEqual() {
        for (var lastDay : LAST_DAYS) {
            for (var window : List.of("1d", "7d", "30d", "90d", "400d")) {
                var period = Period.rolling(window, LocalDate.parse(lastDay));
                var days = "window=" + window + "&asOf=" + lastDay;
                eventually(() -> assertEqual(days, client.figures(CODES, days), recount.figures(period)));
                eventually(() -> assertEqual(days, client.rateTable(days), recount.figuresOfExisting(period)));
            }
        }
    }

    @Test
    void figuresOfTheCampaignAndOfMonthsAreEqual() {
        for (var period : PERIODS) {
            var days = days(period);
            eventually(() -> assertEqual(days, client.figures(CODES, days), recount.figures(period)));
        }
    }

    @Test
    void breakdownsOfEveryUnitThatHasUnitsBelowAreEqual() {
        for (var unit : PARENTS) {
            for (var period : PERIODS.subList(0, 2)) {
                var children = days(period) + "&breakdown=children";
                eventually(() -> assertEqual(
                        children, client.figures(Set.of(unit), children), recount.figuresOfChildren(unit, period)));
                var levels = days(period) + "&breakdown=level";
                eventually(() -> assertEqual(
                        levels, client.figures(Set.of(unit), levels), recount.figuresByLevel(unit, period)));
            }
        }
    }

    @Test
    void ratesOfReportingPeriodsAndOfAPlanToDateAreEqual() throws SQLException {
        for (var named : NAMED.entrySet()) {
            var days = named.getKey();
            var period = named.getValue();
            eventually(() -> assertEqual(days, client.rateTable(days), recount.figuresOfExisting(period)));
            for (var unit : PARENTS) {
                var counted = of(unit, recount.figures(period));
                eventually(() -> assertEqual(days, client.rates(unit, days), counted));
            }
        }
    }

    @Test
    void figuresOnTheTreeOfTodayAreEqual() throws SQLException {
        for (var period : PERIODS) {
            var days = days(period) + "&tree=current";
            eventually(() -> assertEqual(days, client.rateTable(days), recount.figuresOnTodaysTreeOfExisting(period)));
            var counted = recount.figuresOnTodaysTree(period);
            for (var unit : REFORMED) {
                assertEqual(days, client.rates(unit, days), of(unit, counted));
            }
        }
    }

    @Test
    void figuresOfUnitsThatEndedOrMovedAreEqual() throws SQLException {
        for (var period : PERIODS) {
            var counted = recount.figures(period);
            for (var unit : REFORMED) {
                eventually(() -> assertEqual(days(period), client.rates(unit, days(period)), of(unit, counted)));
            }
        }
    }

    @Test
    void ledgersOfOpenAndOverdueDossiersAreEqual() {
        for (var period : PERIODS) {
            eventually(() -> {
                var counted = recount.ledgers(period);
                assertEqual(days(period), client.ledgers(CODES, days(period)), counted);
                assertThat(counted).allMatch(Ledger::balances);
            });
        }
    }

    @Test
    void dumpHoldsWhatIsHardToCount() throws SQLException {
        assertThat(recount.count("SELECT count(*) FROM said")).isGreaterThan(100_000);
        assertThat(recount.count("SELECT count(DISTINCT dossier) FROM stands ANTI JOIN dossier USING (dossier)"))
                .as("orphans")
                .isGreaterThan(100);
        assertThat(recount.count("SELECT count(*) FROM dossier WHERE resolved_by <> owed_by"))
                .as("resolved by another unit than the one that owed it")
                .isGreaterThan(100);
        assertThat(recount.count("SELECT count(*) FROM dossier WHERE due_on < received_on"))
                .as("due before they came")
                .isGreaterThan(100);
        assertThat(recount.count("SELECT count(*) FROM dossier WHERE resolved_on < received_on"))
                .as("resolved before they came")
                .isGreaterThan(100);
        assertThat(recount.count("""
                        SELECT count(*) FROM (
                            SELECT dossier FROM stands WHERE fact = 'paid' GROUP BY dossier, time HAVING count(*) > 1)""")).as("paid twice at one moment").isGreaterThan(20);
        assertThat(recount.count("""
                        SELECT count(*) FROM (
                            SELECT dossier FROM said GROUP BY dossier, fact, payment, revision, time, id
                            HAVING count(DISTINCT content_hash) > 1)"""))
                .as("nothing but the content tells which of two counts")
                .isGreaterThan(20);
    }

    @Test
    void everyUnitHasSomebodyWhoAnswersForItsEvents() throws SQLException {
        eventually(() -> assertThat(client.ledgers(PARENTS, days(PERIODS.getFirst())))
                .isSubsetOf(recount.ledgers(PERIODS.getFirst())));

        assertThat(client.quarantined("UNKNOWN_UNIT")).isZero();
    }

    @Test
    void dumpHoldsReformsInTheMiddleOfWork() throws SQLException {
        var campaign = PERIODS.getFirst();
        assertThat(recount.figuresOnTodaysTree(campaign)).isNotEqualTo(recount.figures(campaign));
        assertThat(recount.count(
                        "SELECT count(*) FROM said JOIN place ON place.unit = said.unit AND place.day = said.day"
                                + " WHERE place.above = 'H99.02.01' AND said.unit = 'H99.01.02'"))
                .as("said of a unit after its successor ended too")
                .isGreaterThan(100);
        for (var unit : List.of("H99", "H99.01", "H99.01.03", "H99.02", "H99.02.01")) {
            var moved = recount.count("SELECT coalesce(sum(abs(dossiers)), 0)::BIGINT FROM move WHERE unit = '" + unit
                    + "' AND day BETWEEN DATE '2023-03-01' AND DATE '2023-05-09'");
            if (unit.equals("H99")) {
                assertThat(moved).as("nothing comes to %s or leaves it", unit).isZero();
            } else {
                assertThat(moved)
                        .as("open when they came to %s or left it", unit)
                        .isGreaterThan(20);
            }
        }
    }

    /** The events are folded while the first figures are asked for. */
    private static void eventually(ThrowingRunnable assertion) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .untilAsserted(assertion);
    }

    /** Equal sets have nothing that the other has not; only what differs is printed. */
    private static <F> void assertEqual(String days, Set<F> shown, Set<F> counted) {
        assertThat(counted).isNotEmpty();
        assertThat(without(shown, counted))
                .as("shown for %s (expected: what is counted anew)", days)
                .isEqualTo(without(counted, shown));
    }

    private static <F> Set<String> without(Collection<F> some, Set<F> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest.stream().map(F::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Figure> of(String unit, Set<Figure> figures) {
        return figures.stream().filter(figure -> figure.unit().equals(unit)).collect(Collectors.toSet());
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static String days(Period period) {
        return "from=" + period.from() + "&to=" + period.to();
    }
}

package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases in which existing systems were seen to fail, from the counter's event to the figure that is shown. */
class GoldenE2eIT {
    private static final int RESOLVED = 16_930;
    private static final int LATE = 2;

    private static final String RECEIVED = """
            {"specversion":"1.0","id":"r-%1$s","source":"/H99/counter-1","type":"vn.motcua.dossier.received",\
            "subject":"%1$s","time":"%2$s","data":{"unit":"%3$s","procedure":"1.000656","channel":"ONLINE",\
            "onBehalf":false,"digitised":true,"dueOn":"2026-03-20","feeDue":0}}""";
    private static final String RESOLVED_EVENT = """
            {"specversion":"1.0","id":"s-%1$s","source":"/H99/counter-1","type":"vn.motcua.dossier.resolved",\
            "subject":"%1$s","time":"%2$s","data":{"unit":"%3$s","outcome":"GRANTED","electronicResult":true,\
            "apologyIssued":false}}""";

    private static WholeSystem system;
    private static Client client;

    @BeforeAll
    static void sendEverything(@TempDir Path directory) throws IOException {
        var units = directory.resolve("units.json");
        UnitRow.write(SmallProvince.units(), units);
        var events = new ArrayList<String>();
        for (var number = 1; number <= RESOLVED; number++) {
            var dossier = "H99-" + number;
            var resolvedOn = number <= LATE ? "2026-03-21" : "2026-03-20";
            events.add(RECEIVED.formatted(dossier, "2026-03-16T02:00:00Z", "H99.01.01"));
            events.add(RESOLVED_EVENT.formatted(dossier, resolvedOn + "T03:00:00Z", "H99.01.01"));
        }
        events.add(RECEIVED.formatted("last-second-of-14-June", "2026-06-14T16:59:59Z", "H99.02.01"));
        events.add(RECEIVED.formatted("first-second-of-15-June", "2026-06-14T17:00:00Z", "H99.02.01"));
        events.add(RECEIVED.formatted("second-second-of-15-June", "2026-06-14T17:00:01Z", "H99.02.01"));
        var file = Files.write(directory.resolve("events.ndjson"), events);

        system = WholeSystem.start();
        client = new Client(system);
        client.register(units);
        client.send(file);
    }

    @AfterAll
    static void stop() {
        client.close();
        system.close();
    }

    @Test
    void twoLateOfSixteenThousandAreNotRoundedAway() {
        var onTime = new Figure("H99.01.01", "", "on-time", 16_928, 16_930, "99.99");

        eventually(() -> assertThat(client.figures(List.of("H99.01.01"), "from=2026-03-01&to=2026-03-31"))
                .contains(onTime));
        assertThat(client.figures(List.of("H99"), "from=2026-03-01&to=2026-03-31&breakdown=level"))
                .contains(new Figure("H99", "COMMUNE", "on-time", 16_928, 16_930, "99.99"));
        assertThat(client.rates("H99.01.01", "window=30d&asOf=2026-03-31")).contains(onTime);
    }

    @Test
    void nothingToCountIsNoRateAnywhere() {
        eventually(() -> assertThat(client.figures(List.of("H99"), "from=2026-03-01&to=2026-03-31"))
                .contains(new Figure("H99", "", "online-filing", RESOLVED, RESOLVED, "100.00")));

        assertNothingToCount(client.figures(List.of("H99.04"), "from=2026-03-01&to=2026-03-31"));
        assertNothingToCount(client.figures(List.of("H99"), "from=2020-01-01&to=2020-12-31"));
        assertNothingToCount(client.figures(List.of("H99.02"), "from=2026-03-01&to=2026-03-31&breakdown=children"));
        assertNothingToCount(client.figures(List.of("H99"), "from=2020-01-01&to=2020-12-31&breakdown=level"));
        assertNothingToCount(client.rates("H99.04", "window=400d&asOf=2026-06-30"));
        assertNothingToCount(client.rates("H99.04", "calendar=statutory&period=2026-M03"));
        assertNothingToCount(client.rateTable("from=2020-01-01&to=2020-12-31"));
    }

    private static void assertNothingToCount(Set<Figure> figures) {
        assertThat(figures)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(figure -> assertThat(figure)
                        .isEqualTo(new Figure(
                                figure.unit(), figure.level(), figure.indicator(), 0, 0, "NOTHING_TO_COUNT")));
    }

    @Test
    void vietnamsMidnightDividesDaysAndStatutoryMonths() {
        // Each consumer of the log commits its own dossiers.
        eventually(() -> {
            assertThat(received("2026-06-15", "2026-06-15")).isEqualTo(2);
            assertThat(received("2026-06-14", "2026-06-14")).isEqualTo(1);
        });
        assertThat(received("2026-05-15", "2026-06-14")).isEqualTo(1);
        assertThat(received("2026-06-15", "2026-07-14")).isEqualTo(2);
        assertThat(client.rates("H99.02.01", "calendar=statutory&period=2026-M06&indicator=online-filing"))
                .containsExactly(new Figure("H99.02.01", "", "online-filing", 1, 1, "100.00"));
        assertThat(client.rates("H99.02.01", "calendar=statutory&period=2026-M07&indicator=online-filing"))
                .containsExactly(new Figure("H99.02.01", "", "online-filing", 2, 2, "100.00"));
    }

    private static long received(String from, String to) {
        return client.figures(List.of("H99.02.01"), "from=" + from + "&to=" + to + "&indicator=online-filing").stream()
                .mapToLong(Figure::denominator)
                .sum();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(90)).untilAsserted(assertion);
    }
}

package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.wire.EventJson;

/** The same figure is the same in every view of both services, and what is sealed stays while the live figure moves on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryViewE2eIT {
    private static final long SEED = 4;
    // A statutory month in which units merge, move and end; and the same days by name.
    private static final String DAYS = "from=2023-03-15&to=2023-04-14";
    private static final String MONTH = "calendar=statutory&period=2023-M04";
    private static final String CALENDAR_MONTH = "from=2023-04-01&to=2023-04-30";
    private static final String NDJSON = "application/x-ndjson";

    private static final String LATE = """
            {"specversion":"1.0","id":"r-late-%1$d","source":"/H99/counter-late","type":"vn.motcua.dossier.received",\
            "subject":"H99-LATE-%1$d","time":"2023-04-03T03:00:00Z","data":{"unit":"H99.02.01","procedure":"1.000656",\
            "channel":"ONLINE","onBehalf":false,"digitised":true,"dueOn":"2023-04-20","feeDue":0}}""";
    private static final String LATE_PAYMENT = """
            {"specversion":"1.0","id":"p-late-%1$d","source":"/H99/counter-late","type":"vn.motcua.dossier.paid",\
            "subject":"H99-LATE-%1$d","time":"2023-04-04T03:00:00Z","data":{"unit":"H99.02.01","paymentId":"1",\
            "method":"ONLINE","amount":1000}}""";

    @TempDir
    private static Path directory;

    private static WholeSystem system;
    private static Client client;

    @BeforeAll
    static void sendEverything() throws IOException {
        var units = directory.resolve("units.json");
        UnitRow.write(SmallProvince.units(), units);
        var events = directory.resolve("events.ndjson");
        Files.write(
                events,
                Histories.of(2_500, SmallProvince.busy(), SEED).stream()
                        .map(EventJson::write)
                        .map(String::new)
                        .toList());
        system = WholeSystem.start();
        client = new Client(system);
        client.register(units);
        client.send(events);
        awaitStillness();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            client.close();
            system.close();
        }
    }

    @Test
    @Order(1)
    void figureIsTheSameInEveryView() {
        var figures = figures(client.reporting("/v1/observations?" + DAYS).get("observations"));

        assertThat(figures).hasSize(11 * 7);
        assertThat(figures.values()).anyMatch(figure -> !figure.endsWith("NOTHING_TO_COUNT"));
        assertThat(figures(client.reporting("/v1/observations?" + MONTH).get("observations")))
                .isEqualTo(figures);
        assertThat(lines(client.reporting("/v1/observations?" + DAYS, NDJSON))).isEqualTo(figures);
        assertThat(csv(client.reporting("/v1/observations?" + DAYS, "text/csv")))
                .isEqualTo(figures);
        assertThat(pages("/v1/observations?limit=13&" + DAYS)).isEqualTo(figures);
        assertThat(breakdowns()).isEqualTo(figures);
        assertThat(unitByUnit()).isEqualTo(figures);
        assertThat(client.rateTable(DAYS))
                .hasSizeGreaterThan(50)
                .allSatisfy(figure -> assertThat(figures)
                        .containsEntry(
                                figure.unit() + " " + figure.indicator(),
                                figure.numerator() + "/" + figure.denominator() + " " + figure.percent()));
    }

    @Test
    @Order(2)
    void partsOfAFigureAddUpToIt() {
        var counts = counts(figures(client.reporting("/v1/observations?" + DAYS).get("observations")));

        for (var breakdown : List.of("day", "week", "month", "field", "procedure")) {
            assertThat(sums(client.reporting("/v1/observations?" + DAYS + "&breakdown=" + breakdown)
                            .get("observations")))
                    .as(breakdown)
                    .isEqualTo(counts);
        }
        assertThat(changes("2023-03-15", "2023-04-14")).isEqualTo(counts);
    }

    @Test
    @Order(3)
    void statisticsOfficesReadTheSameFigures() {
        var counts = counts(
                figures(client.reporting("/v1/observations?" + CALENDAR_MONTH).get("observations")));
        var csv = client.reporting(
                "/sdmx/data/MOTCUA,KPI,1.0/M.CALENDAR...NUMERATOR+DENOMINATOR?startPeriod=2023-04&endPeriod=2023-04",
                "application/vnd.sdmx.data+csv;version=1.0.0");

        var lines = csv.lines().map(line -> List.of(line.split(",", -1))).toList();
        var columns = lines.getFirst();
        var values = new TreeMap<String, String>();
        lines.stream()
                .skip(1)
                .sorted(Comparator.comparing((List<String> line) -> line.get(columns.indexOf("MEASURE")))
                        .reversed())
                .forEach(line -> values.merge(
                        line.get(columns.indexOf("ORG_UNIT")).replace('-', '.') + " "
                                + line.get(columns.indexOf("INDICATOR")),
                        line.get(columns.indexOf("OBS_VALUE")),
                        (numerator, denominator) -> numerator + "/" + denominator));
        values.values().removeIf("0/0"::equals);
        assertThat(values).isEqualTo(counts);
    }

    @Test
    @Order(4)
    void judgementIsTheSameInBothServices() {
        var judged = "plan=campaign-69&" + DAYS;
        var reported = judgements(client.reporting("/v1/observations?" + judged).get("observations"));
        var rated = Stream.of("PROVINCE", "DISTRICT", "COMMUNE")
                .flatMap(level ->
                        judgements(client.kpi("/v1/rates?level=" + level + "&" + judged)
                                        .get("observations"))
                                .entrySet()
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(rated.values())
                .anyMatch(status -> status.contains("MET"))
                .anyMatch(status -> status.contains("MISSED"));
        assertThat(reported).containsAllEntriesOf(rated);
    }

    @Test
    @Order(5)
    void weeklySheetHasTheFiguresOfTheWeekAndOfThePlanToDate() {
        var sheet = client.reporting("/v1/reports/weekly-sheet?unit=H99&plan=campaign-69&week=2023-W14");
        var week = figures(client.reporting("/v1/observations?from="
                        + sheet.get("from").asText() + "&to=" + sheet.get("to").asText())
                .get("observations"));
        var toDate = figures(client.reporting("/v1/observations?plan=campaign-69&asOf="
                        + sheet.get("to").asText())
                .get("observations"));

        assertThat(sheet.get("rows")).hasSizeGreaterThan(5);
        sheet.get("rows")
                .forEach(row -> row.get("figures").forEach(figure -> {
                    var name = row.get("unit").asText() + " "
                            + figure.get("indicator").asText();
                    assertThat(week.get(name))
                            .startsWith(figure.get("weekNumerator") + "/" + figure.get("weekDenominator") + " ");
                    assertThat(toDate.get(name))
                            .startsWith(figure.get("numerator") + "/" + figure.get("denominator") + " ");
                    if (!figure.get("percent").isNull()) {
                        assertThat(toDate.get(name))
                                .endsWith(" " + figure.get("percent").asText());
                    }
                }));
    }

    @Test
    @Order(6)
    void lateEventMovesTheLiveFigureIsListedAgainstTheSealedOneAndChangesNothingSealed() throws IOException {
        var form =
                seal("\"form\": \"II.06a\", \"calendar\": \"statutory\", \"period\": \"2023-M04\", \"rows\": \"unit\"");
        var sheet = seal("\"form\": \"weekly-sheet\", \"plan\": \"campaign-69\", \"week\": \"2023-W14\"");
        var sealedForm = client.reporting("/v1/seals/" + form + "/report", "application/json");
        var sealedSheet = client.reporting("/v1/seals/" + sheet + "/report", "application/json");
        assertThat(client.reporting("/v1/seals/" + form + "/differences").get("differences"))
                .isEmpty();

        var late = new ArrayList<String>();
        for (var number = 1; number <= 7; number++) {
            late.add(LATE.formatted(number));
            late.add(LATE_PAYMENT.formatted(number));
        }
        client.send(Files.write(directory.resolve("late.ndjson"), late));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(difference(form, "H99.02", "receivedOnline", null)
                                .get("dossierCount")
                                .asInt())
                        .isEqualTo(7));
        for (var row : List.of("", "H99.02")) {
            var moved = difference(form, row, "receivedOnline", null);
            assertThat(moved.get("now").asLong()).isEqualTo(moved.get("sealed").asLong() + 7);
            assertThat(moved.get("dossiers").findValuesAsText("dossier"))
                    .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1)
                            .limit(7)
                            .map(number -> "H99-LATE-" + number)
                            .toList());
            assertThat(moved.get("unexplained").asLong()).isZero();
        }
        var paid = difference(sheet, "H99.02.01", "weekNumerator", "online-payment");
        assertThat(paid.get("now").asLong()).isEqualTo(paid.get("sealed").asLong() + 7);
        assertThat(paid.get("dossierCount").asInt()).isEqualTo(7);
        assertThat(client.reporting("/v1/seals/" + form + "/report", "application/json"))
                .isEqualTo(sealedForm);
        assertThat(client.reporting("/v1/seals/" + sheet + "/report", "application/json"))
                .isEqualTo(sealedSheet);
    }

    private static long seal(String question) {
        return client.order("/v1/seals", "{\"unit\": \"H99\", \"by\": \"e2e\", " + question + "}")
                .get("id")
                .asLong();
    }

    private static JsonNode difference(long seal, String row, String column, String indicator) {
        var differences = client.reporting("/v1/seals/" + seal + "/differences").get("differences");
        return StreamSupport.stream(differences.spliterator(), false)
                .filter(difference -> difference.get("row").asText().equals(row))
                .filter(difference -> difference.get("column").asText().equals(column))
                .filter(difference -> indicator == null
                        || difference.get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no difference of " + row + " " + column + " in " + differences));
    }

    /** Everything is folded once no figure has changed for a while. */
    private static void awaitStillness() {
        var last = new String[] {""};
        await().pollInterval(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(90))
                .until(() -> {
                    var before = last[0];
                    last[0] = follow("/v1/changes?limit=1000", new ArrayList<>());
                    return last[0].equals(before) && !before.endsWith("-0");
                });
    }

    private static String follow(String path, List<JsonNode> changes) {
        var next = path;
        while (true) {
            var page = client.reporting(next);
            page.get("changes").forEach(changes::add);
            if (!page.get("more").asBoolean()) {
                return page.get("next").asText();
            }
            next = "/v1/changes?limit=1000&after=" + page.get("next").asText();
        }
    }

    /** Of a reader who kept the latest of every figure. */
    private static Map<String, String> changes(String from, String to) {
        var changes = new ArrayList<JsonNode>();
        follow("/v1/changes?limit=1000", changes);
        var latest = new TreeMap<String, JsonNode>();
        changes.forEach(change -> latest.put(
                change.get("unit").asText() + " " + change.get("indicator").asText() + " "
                        + change.get("from").asText(),
                change));
        latest.values()
                .removeIf(change -> change.get("from").asText().compareTo(from) < 0
                        || change.get("from").asText().compareTo(to) > 0);
        return sums(Client.JSON.valueToTree(latest.values()));
    }

    private static Map<String, String> breakdowns() {
        var figures =
                figures(client.reporting("/v1/observations?unit=H99&" + DAYS).get("observations"));
        for (var level : List.of("PROVINCE", "DISTRICT", "COMMUNE")) {
            figures.putAll(figures(client.reporting("/v1/observations?unit=H99&breakdown=level:" + level + "&" + DAYS)
                    .get("observations")));
        }
        figures.putAll(figures(client.reporting("/v1/observations?unit=H99&breakdown=children&" + DAYS)
                .get("observations")));
        return figures;
    }

    private static Map<String, String> unitByUnit() {
        var figures = new TreeMap<String, String>();
        SmallProvince.units().stream().map(UnitRow::code).distinct().forEach(unit -> {
            figures.putAll(
                    figures(client.kpi("/v1/units/" + unit + "/rates?" + DAYS).get("observations")));
            assertThat(figures(client.reporting("/v1/observations?unit=" + unit + "&" + DAYS)
                            .get("observations")))
                    .isEqualTo(figures(
                            client.kpi("/v1/units/" + unit + "/rates?" + DAYS).get("observations")));
        });
        return figures;
    }

    private static Map<String, String> pages(String path) {
        var figures = new TreeMap<String, String>();
        var next = "";
        do {
            var page = client.reporting(path + next);
            figures.putAll(figures(page.get("observations")));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!next.isEmpty());
        return figures;
    }

    private static Map<String, String> lines(String ndjson) {
        var figures = new TreeMap<String, String>();
        ndjson.lines().forEach(line -> {
            try {
                add(Client.JSON.readTree(line), figures);
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        });
        return figures;
    }

    private static Map<String, String> csv(String csv) {
        var lines = csv.lines().map(line -> List.of(line.split(",", -1))).toList();
        var columns = lines.getFirst();
        return lines.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.get(columns.indexOf("unit")) + " " + line.get(columns.indexOf("indicator")),
                        line -> line.get(columns.indexOf("numerator")) + "/" + line.get(columns.indexOf("denominator"))
                                + " " + line.get(columns.indexOf("percent")) + line.get(columns.indexOf("reason"))));
    }

    private static Map<String, String> figures(JsonNode observations) {
        var figures = new TreeMap<String, String>();
        observations.forEach(observation -> add(observation, figures));
        return figures;
    }

    private static void add(JsonNode observation, Map<String, String> figures) {
        var shown = Figure.shown(observation);
        figures.put(
                shown.unit() + " " + shown.indicator(),
                shown.numerator() + "/" + shown.denominator() + " " + shown.percent());
    }

    /** Without what counts nothing, which parts may leave out. */
    private static Map<String, String> counts(Map<String, String> figures) {
        var counts = new TreeMap<String, String>();
        figures.forEach((name, figure) -> counts.put(name, figure.substring(0, figure.indexOf(' '))));
        counts.values().removeIf("0/0"::equals);
        return counts;
    }

    private static Map<String, String> sums(JsonNode parts) {
        var numerators = new TreeMap<String, Long>();
        var denominators = new TreeMap<String, Long>();
        parts.forEach(part -> {
            var name = part.get("unit").asText() + " " + part.get("indicator").asText();
            numerators.merge(name, part.get("numerator").asLong(), Long::sum);
            denominators.merge(name, part.get("denominator").asLong(), Long::sum);
        });
        var sums = new TreeMap<String, String>();
        numerators.forEach((name, numerator) -> sums.put(name, numerator + "/" + denominators.get(name)));
        sums.values().removeIf("0/0"::equals);
        return sums;
    }

    private static Map<String, String> judgements(JsonNode observations) {
        var judgements = new TreeMap<String, String>();
        observations.forEach(observation -> judgements.put(
                observation.get("unit").asText() + " "
                        + observation.get("indicator").asText(),
                Stream.of("plan", "target", "status", "gapPoints", "gapDossiers")
                        .map(field -> observation.get(field).asText())
                        .collect(Collectors.joining(" "))));
        return judgements;
    }
}

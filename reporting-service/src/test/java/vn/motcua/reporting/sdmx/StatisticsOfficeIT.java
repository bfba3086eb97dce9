package vn.motcua.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sdmxdl.Attribute;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.Dimension;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;
import vn.motcua.reporting.PublishedFigures;

/** What a statistics office sees through a client of SDMX that others have written. */
@QuarkusTest
@WithTestResource(PublishedFigures.class)
class StatisticsOfficeIT {
    private static final FlowRef FLOW = FlowRef.of("MOTCUA", "KPI", "1.0");

    @TestHTTPResource("/sdmx")
    URI endpoint;

    private Connection connection;

    @BeforeEach
    void officeKnowsTheAddress() throws IOException {
        var source = WebSource.builder()
                .id("MOTCUA")
                .driver("RI_SDMX21")
                .endpoint(endpoint)
                .build();
        connection = SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse("en"));
    }

    @Test
    void officeFindsTheFlow() throws IOException {
        assertThat(connection.getFlows(DatabaseRef.NO_DATABASE)).singleElement().satisfies(flow -> {
            assertThat(flow.getRef()).isEqualTo(FLOW);
            assertThat(flow.getName()).isEqualTo("Indicators of one-stop shops");
        });
    }

    @Test
    void officeReadsTheStructureWithItsCodes() throws IOException {
        var structure = connection.getMeta(DatabaseRef.NO_DATABASE, FLOW).getStructure();

        assertThat(structure.getDimensions())
                .extracting(Dimension::getId)
                .containsExactly("FREQ", "CALENDAR", "ORG_UNIT", "INDICATOR", "MEASURE");
        assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
        assertThat(structure.getPrimaryMeasureId()).isEqualTo("OBS_VALUE");
        assertThat(structure.getAttributes())
                .extracting(Attribute::getId)
                .containsExactlyInAnyOrder("OBS_STATUS", "UNIT_MEASURE", "DECIMALS");
        assertThat(structure.getDimensions().get(2).getCodelist().getCodes())
                .containsEntry("H12-30-1", "Xã Khánh An")
                .hasSize(6);
    }

    @Test
    void officePullsThePublishedFigures() throws IOException {
        var values = new TreeMap<String, Double>();
        series("A.CALENDAR.H12.online-resolution.")
                .forEach(series -> series.getObs().stream()
                        .filter(observed -> observed.getPeriod().getStart().getYear() == 2022)
                        .forEach(observed -> values.put(series.getKey().get(4), observed.getValue())));

        assertThat(values)
                .containsExactly(
                        Map.entry("DENOMINATOR", 82_015.0),
                        Map.entry("NUMERATOR", 42_839.0),
                        Map.entry("PERCENT", 52.23));
    }

    @Test
    void wildcardsAndChoicesGiveManySeries() throws IOException {
        assertThat(series("A.CALENDAR..online-resolution.PERCENT"))
                .extracting(series -> series.getKey().get(2))
                .containsExactlyInAnyOrder("H12", "H12-01", "H12-30", "H12-30-1", "H14", "H14-1");
        assertThat(series("A.CALENDAR.H12-01+H12-30.online-resolution.NUMERATOR"))
                .extracting(series -> series.getObs().first().getValue())
                .containsExactly(24_965.0, 17_874.0);
    }

    @Test
    void yearOfTheLawIsItsOwnSpanOfDays() throws IOException {
        var statutory =
                onlySeries("A.STATUTORY.H12.online-resolution.DENOMINATOR").getObsList();

        assertThat(statutory.getFirst().getPeriod().getStartAsShortString()).startsWith("2021-12-15");
        // 31 December 2022 belongs to the statutory year 2023.
        assertThat(statutory.get(0).getValue()).isEqualTo(39_219 + 19_309);
        assertThat(statutory.get(1).getValue()).isEqualTo(23_487);
    }

    @Test
    void everyFrequencyIsUnderstood() throws IOException {
        assertThat(onlySeries("M.CALENDAR.H12.online-resolution.NUMERATOR")
                        .getObsList()
                        .get(5))
                .satisfies(june -> {
                    assertThat(june.getPeriod().toString()).isEqualTo("2022-06-01T00:00:00/P1M");
                    assertThat(june.getValue()).isEqualTo(10_761);
                });
        assertThat(onlySeries("Q.CALENDAR.H12.online-resolution.NUMERATOR")
                        .getObsList()
                        .get(3)
                        .getValue())
                .isEqualTo(7_113);
        assertThat(onlySeries("W.CALENDAR.H12.online-resolution.NUMERATOR")
                        .getObsList()
                        .getFirst()
                        .getValue())
                .isEqualTo(24_965);
        assertThat(onlySeries("D.CALENDAR.H12.online-resolution.NUMERATOR")
                        .getObsList()
                        .getFirst()
                        .getValue())
                .isEqualTo(24_965);
        assertThat(onlySeries("M.STATUTORY.H12.online-resolution.NUMERATOR")
                        .getObsList()
                        .get(6)
                        .getPeriod()
                        .toString())
                .isEqualTo("2022-06-15T00:00:00/P1M");
    }

    @Test
    void silentUnitHasNoRateInsteadOfNought() throws IOException {
        assertThat(onlySeries("A.CALENDAR.H14-1.online-resolution.DENOMINATOR").getObs())
                .isNotEmpty()
                .allSatisfy(year -> assertThat(year.getValue()).isZero());
        // The client leaves out observations without a value.
        assertThat(onlySeries("A.CALENDAR.H14-1.online-resolution.PERCENT").getObs())
                .isEmpty();
    }

    @Test
    void keysCanBeHadWithoutData() throws IOException {
        var keys = connection
                .getData(
                        DatabaseRef.NO_DATABASE,
                        FLOW,
                        Query.builder()
                                .key(Key.ALL)
                                .detail(Detail.SERIES_KEYS_ONLY)
                                .build())
                .getData();

        assertThat(keys)
                .hasSize((5 + 3) * 6 * 7 * 3)
                .allSatisfy(series -> assertThat(series.getObs()).isEmpty());
    }

    private Series onlySeries(String key) throws IOException {
        var found = series(key);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Series> series(String key) throws IOException {
        var query = Query.builder().key(Key.parse(key)).detail(Detail.FULL).build();
        return List.copyOf(
                connection.getData(DatabaseRef.NO_DATABASE, FLOW, query).getData());
    }
}

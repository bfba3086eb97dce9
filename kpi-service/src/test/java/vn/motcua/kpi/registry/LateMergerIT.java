package vn.motcua.kpi.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.EventHeader;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Dossiers;
import vn.motcua.kpi.store.Batch;
import vn.motcua.kpi.store.FoldStore;
import vn.motcua.kpi.store.LogEntry;

/** Who asks what changed is told of figures that only the register moved. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LateMergerIT {
    private static final String HEADER = "code,level,parent,nameVi,validFrom,validTo,successor\n";
    private static final String DISTRICTS = "LM1,PROVINCE,,Tỉnh,2015-01-01,,\nLM1.A,DISTRICT,LM1,A,2015-01-01,,\n"
            + "LM1.B,DISTRICT,LM1,B,2015-01-01,,\nLM1.B.1,COMMUNE,LM1.B,Xã Một,2015-01-01,,\n";
    private static final String FIGURES = """
            SELECT o.unit, day.day::date, o.denominator FROM generate_series('2025-06-28'::date, '2025-07-03', '1 day') AS day (day)
            CROSS JOIN LATERAL kpi_v1.observation(ARRAY['LM1', 'LM1.A', 'LM1.B', 'LM1.A.1', 'LM1.B.1'], NULL, day.day::date,
                day.day::date, 'day', day.day::date, ARRAY['online-filing']) AS o""";

    @Inject
    FoldStore store;

    @Inject
    Pool pool;

    private long offset;

    @Test
    void everyFigureThatALateMergerMovesIsTold() {
        register(DISTRICTS + "LM1.A.1,COMMUNE,LM1.A,Xã Hai,2015-01-01,,");
        for (var day : new String[] {"2025-06-29", "2025-07-01", "2025-07-02"}) {
            received(day);
        }
        var before = figures();
        var revision = pool.query("SELECT last FROM kpi_v1.revision")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);

        register("LM1.A.1,COMMUNE,LM1.A,Xã Hai,2015-01-01,2025-06-30,LM1.B.1");

        var moved = new TreeMap<>(figures());
        moved.entrySet().removeAll(before.entrySet());
        assertThat(moved).hasSize(8);
        var told = StreamSupport.stream(
                        pool.preparedQuery("SELECT unit, day FROM kpi_v1.changed_from($1) WHERE unit LIKE 'LM1%'")
                                .executeAndAwait(Tuple.of(revision + 1))
                                .spliterator(),
                        false)
                .map(row -> row.getString(0) + " " + row.getLocalDate(1))
                .collect(Collectors.toSet());
        // Days come too on which only others counted; the province's stay, as the commune counts below it as before.
        assertThat(told)
                .containsAll(moved.keySet())
                .allSatisfy(figure -> assertThat(figure)
                        .matches("LM1\\.[AB](\\.1)? .*")
                        .satisfies(one ->
                                assertThat(one.substring(one.indexOf(' ') + 1)).isGreaterThanOrEqualTo("2025-07-01")));
    }

    private static void register(String rows) {
        given().contentType("text/csv; charset=UTF-8")
                .body(HEADER + rows)
                .post("/v1/units")
                .then()
                .statusCode(200);
    }

    private void received(String day) {
        var code = new DossierCode("LATE-" + day);
        var event = new DossierReceived(
                new EventHeader("/LM1.A.1", code.value(), code, Instant.parse(day + "T03:00:00Z"), 0, false),
                new UnitCode("LM1.A.1"),
                new UnitCode("LM1.A.1"),
                Dossiers.PROCEDURE,
                Channel.ONLINE,
                false,
                true,
                null,
                0);
        var entry = new LogEntry.OfEvent(7_001, offset++, Instant.EPOCH, event);
        store.write(new Batch(Map.of(7_001, new Batch.Slice(List.of(entry)))))
                .await()
                .indefinitely();
    }

    private Map<String, Long> figures() {
        var figures = new TreeMap<String, Long>();
        pool.query(FIGURES)
                .executeAndAwait()
                .forEach(row -> figures.put(row.getString(0) + " " + row.getLocalDate(1), row.getLong(2)));
        return figures;
    }
}

package vn.motcua.kpi.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.kpi.RealServers;
import vn.motcua.kpi.fold.Measure;

/** What others read of a dossier says what the fold wrote. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PublishedDossierIT {
    @Inject
    Pool pool;

    @Test
    void everyMeasureIsPublishedWithItsBitAndWhereItCounts() {
        var published =
                rows("SELECT code, bit, unit_column, day_column FROM kpi_v1.measure ORDER BY bit", Tuple.tuple())
                        .stream()
                        .map(row -> List.of(row.getString(0), row.getInteger(1), row.getString(2), row.getString(3)))
                        .toList();

        assertThat(published)
                .isEqualTo(Arrays.stream(Measure.values())
                        .map(measure -> List.<Object>of(
                                measure.column(),
                                measure.bit(),
                                measure.entry().unitColumn(),
                                measure.entry().dayColumn()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"OPENED_COUNTER,COUNTER", "OPENED_ONLINE,ONLINE", "OPENED_POSTAL,POSTAL", "RECEIVED_ONLINE,"})
    void channelIsThatOfTheOpening(Measure measure, String channel) {
        pool.preparedQuery("INSERT INTO kpi.dossier (code, events, measures) VALUES ($1, '[]', $2)")
                .executeAndAwait(Tuple.of(measure.name(), measure.bit()));

        var published = rows("SELECT channel FROM kpi_v1.dossier WHERE code = $1", Tuple.of(measure.name()));

        assertThat(published.getFirst().getString(0)).isEqualTo(channel);
    }

    private List<Row> rows(String sql, Tuple parameters) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql).executeAndAwait(parameters).spliterator(), false)
                .toList();
    }
}

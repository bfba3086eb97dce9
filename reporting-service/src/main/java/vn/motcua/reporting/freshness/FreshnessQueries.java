package vn.motcua.reporting.freshness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.freshness.Freshness.Lag;
import vn.motcua.reporting.freshness.UnitFreshness.Heard;

/** Reads when units were heard of, and how far the log is counted. */
@ApplicationScoped
class FreshnessQueries {
    private static final String UNITS = """
            WITH pooled AS (
                SELECT place.ancestor AS unit, max(heard.last_event_at) AS event_at, max(heard.last_arrived_at) AS arrived_at
                FROM kpi_v1.unit_arrival AS heard
                JOIN kpi_v1.unit_place AS place ON place.unit = heard.unit AND $1 BETWEEN place.from_day AND place.to_day
                GROUP BY 1
            )
            SELECT unit.code, unit.name_vi, unit.name_en, unit.level,
                own.last_event_at, own.last_arrived_at, pooled.event_at, pooled.arrived_at
            FROM kpi_v1.unit AS unit
            LEFT JOIN kpi_v1.unit_arrival AS own ON own.unit = unit.code
            LEFT JOIN pooled ON pooled.unit = unit.code
            WHERE $1 BETWEEN unit.valid_from AND coalesce(unit.valid_to, 'infinity')
                AND ($2::text IS NULL OR unit.level = $2)
                AND ($3::text IS NULL OR unit.code IN (
                    SELECT below.unit FROM kpi_v1.unit_place AS below
                    WHERE below.ancestor = $3 AND below.unit <> $3 AND $1 BETWEEN below.from_day AND below.to_day))
            ORDER BY unit.code""";

    private static final String LAG = """
            SELECT recorded_at, folded_at,
                round(extract(epoch FROM folded_at - recorded_at), 3),
                (SELECT round(max(extract(epoch FROM folded_at - recorded_at)), 3) FROM kpi_v1.log_position)
            FROM kpi_v1.log_position WHERE recorded_at IS NOT NULL ORDER BY recorded_at DESC LIMIT 1""";

    private static final String UNIT =
            "SELECT code FROM kpi_v1.unit WHERE code = $1 OR aliases @> ARRAY[$1] ORDER BY code <> $1 LIMIT 1";

    private final Pool pool;

    FreshnessQueries(Pool pool) {
        this.pool = pool;
    }

    /** The code of the unit that bears a name; null if none does. */
    Uni<@Nullable String> unit(String name) {
        return pool.preparedQuery(UNIT)
                .execute(Tuple.of(name))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString(0));
    }

    /**
     * Units that exist today, by code.
     *
     * @param under code of the unit that they are below; null for all
     * @param since whoever was heard of after it is not silent
     */
    Uni<List<UnitFreshness>> units(LocalDate today, @Nullable String level, @Nullable String under, Instant since) {
        return pool.preparedQuery(UNITS)
                .execute(Tuple.of(today, level, under))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> unit(row, since))
                        .toList());
    }

    Uni<Lag> lag() {
        return pool.query(LAG).execute().map(rows -> {
            if (rows.size() == 0) {
                return new Lag(null, null, null, null);
            }
            var row = rows.iterator().next();
            return new Lag(instant(row, 0), instant(row, 1), row.getBigDecimal(2), row.getBigDecimal(3));
        });
    }

    private static UnitFreshness unit(Row row, Instant since) {
        var pooled = new Heard(instant(row, 6), instant(row, 7));
        var arrivedAt = pooled.lastArrivedAt();
        return new UnitFreshness(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Heard(instant(row, 4), instant(row, 5)),
                pooled,
                arrivedAt == null || arrivedAt.isBefore(since));
    }

    private static @Nullable Instant instant(Row row, int column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}

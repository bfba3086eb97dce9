package vn.motcua.kpi.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the quarantine. */
@ApplicationScoped
class QuarantineQueries {
    private static final String ONE = "SELECT " + QuarantinedRecord.COLUMNS + " FROM kpi.quarantine WHERE id = $1";

    private final Pool pool;

    QuarantineQueries(Pool pool) {
        this.pool = pool;
    }

    /**
     * The oldest records first.
     *
     * @param total how many there are, on all pages
     * @param next the cursor of the page after this one; null on the last one
     */
    record Quarantine(
            long total,
            List<QuarantinedRecord> records,
            @Nullable String next) {}

    /** Those with an id greater than the cursor. */
    Uni<Quarantine> list(Filter filter, State state, long cursor, int limit) {
        var parameters = Tuple.of(filter.reason(), filter.unit(), filter.source(), cursor, limit + 1);
        return pool.preparedQuery(sql(state)).execute(parameters).map(rows -> page(rows, limit));
    }

    /** The count comes with the page, from one snapshot, also where the page is empty. */
    private static String sql(State state) {
        return """
            SELECT counted.total, page.*
            FROM (SELECT count(*) AS total FROM kpi.quarantine WHERE %1$s AND %2$s) AS counted
            LEFT JOIN (
                SELECT %3$s FROM kpi.quarantine WHERE %1$s AND %2$s AND id > $4 ORDER BY id LIMIT $5
            ) AS page ON true
            ORDER BY page.id""".formatted(state.condition(), Filter.CONDITION, QuarantinedRecord.COLUMNS);
    }

    /** Null if there never was such a record. */
    Uni<@Nullable QuarantinedRecord> one(long id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? null
                        : QuarantinedRecord.of(rows.iterator().next()));
    }

    /** One row more than asked for tells that there is a next page. */
    private static Quarantine page(RowSet<Row> rows, int limit) {
        var records = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getLong("id") != null)
                .limit(limit)
                .map(QuarantinedRecord::of)
                .toList();
        var next = rows.size() > limit ? String.valueOf(records.getLast().id()) : null;
        return new Quarantine(rows.iterator().next().getLong("total"), records, next);
    }
}

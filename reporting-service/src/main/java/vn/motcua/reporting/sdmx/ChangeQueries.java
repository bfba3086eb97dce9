package vn.motcua.reporting.sdmx;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Asks which days have figures at all, and which of them changed; blocks. */
@ApplicationScoped
class ChangeQueries {
    private static final String FIRST_DAY = "SELECT min(day) FROM kpi_v1.day_revision";
    private static final String CHANGED_DAYS = "SELECT day FROM kpi_v1.day_revision WHERE changed_at > $1";
    private static final String CHANGED_TREE =
            "SELECT EXISTS (SELECT FROM kpi_v1.unit_revision WHERE unit = ANY ($1) AND changed_at > $2)";

    private final Pool pool;

    ChangeQueries(Pool pool) {
        this.pool = pool;
    }

    /** Empty while nothing is counted. */
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(
                pool.query(FIRST_DAY).executeAndAwait().iterator().next().getLocalDate(0));
    }

    NavigableSet<LocalDate> changedDays(Instant after) {
        var days = new TreeSet<LocalDate>();
        pool.preparedQuery(CHANGED_DAYS)
                .executeAndAwait(Tuple.of(after.atOffset(ZoneOffset.UTC)))
                .forEach(row -> days.add(row.getLocalDate(0)));
        return days;
    }

    /** Whether what counts under one of the units changed, so that all its figures may have. */
    boolean hasChangedTree(String[] units, Instant after) {
        return pool.preparedQuery(CHANGED_TREE)
                .executeAndAwait(Tuple.of(units, after.atOffset(ZoneOffset.UTC)))
                .iterator()
                .next()
                .getBoolean(0);
    }
}

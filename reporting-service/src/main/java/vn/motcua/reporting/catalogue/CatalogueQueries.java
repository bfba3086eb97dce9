package vn.motcua.reporting.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the registers that kpi-service publishes. */
@ApplicationScoped
class CatalogueQueries {
    private static final String INDICATORS = """
            SELECT code, name_vi, name_en, numerator, denominator, direction, legal_source, valid_from, valid_to
            FROM kpi_v1.indicator ORDER BY position""";

    private static final String UNITS = """
            SELECT DISTINCT ON (code) code, aliases, name_vi, name_en, level, parent, valid_from, valid_to, successor
            FROM kpi_v1.unit ORDER BY code, valid_from DESC""";

    private static final String PLANS = """
            SELECT code, name_vi, name_en, from_day, to_day, cut_off_weekday, cut_off_hour, baseline_from, baseline_to
            FROM kpi_v1.plan ORDER BY from_day, code""";

    private static final String TARGETS = """
            SELECT p.code, t.indicator, t.unit, t.level, t.percent, t.valid_from
            FROM kpi_v1.plan p CROSS JOIN LATERAL kpi_v1.plan_target(p.code, $1) t
            JOIN kpi_v1.indicator i ON i.code = t.indicator
            ORDER BY p.code, i.position, t.unit NULLS FIRST,
                array_position(ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE'], t.level)""";

    private final Pool pool;

    CatalogueQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Indicator>> indicators(Language language) {
        return pool.query(INDICATORS).execute().map(rows -> list(rows, row -> indicator(row, language)));
    }

    /** Every unit as it was last, by its code. */
    Uni<List<Unit>> units(Language language) {
        return pool.query(UNITS).execute().map(rows -> list(rows, row -> unit(row, language)));
    }

    /** Every plan, the first one first, with the targets that hold on a day. */
    Uni<List<Plan>> plans(LocalDate day, Language language) {
        return pool.preparedQuery(TARGETS).execute(Tuple.of(day)).flatMap(targets -> {
            var byPlan = new HashMap<String, List<Plan.Target>>();
            targets.forEach(row -> byPlan.computeIfAbsent(row.getString(0), plan -> new ArrayList<>())
                    .add(target(row)));
            return pool.query(PLANS)
                    .execute()
                    .map(rows ->
                            list(rows, row -> plan(row, byPlan.getOrDefault(row.getString(0), List.of()), language)));
        });
    }

    private static Indicator indicator(Row row, Language language) {
        return new Indicator(
                row.getString(0),
                language.name(row.getString(1), row.getString(2)),
                row.getString(1),
                row.getString(2),
                List.of(row.getArrayOfStrings(3)),
                List.of(row.getArrayOfStrings(4)),
                row.getString(5),
                row.getString(6),
                row.getLocalDate(7),
                row.getLocalDate(8));
    }

    private static Unit unit(Row row, Language language) {
        return new Unit(
                row.getString(0),
                List.of(row.getArrayOfStrings(1)),
                language.name(row.getString(2), row.getString(3)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLocalDate(6),
                row.getLocalDate(7),
                row.getString(8));
    }

    private static Plan plan(Row row, List<Plan.Target> targets, Language language) {
        return new Plan(
                row.getString(0),
                language.name(row.getString(1), row.getString(2)),
                row.getString(1),
                row.getString(2),
                row.getLocalDate(3),
                row.getLocalDate(4),
                DayOfWeek.of(row.getInteger(5)),
                row.getInteger(6),
                row.getLocalDate(7),
                row.getLocalDate(8),
                targets);
    }

    private static Plan.Target target(Row row) {
        return new Plan.Target(
                row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4), row.getLocalDate(5));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapping) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapping).toList();
    }
}

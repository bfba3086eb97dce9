package vn.motcua.reporting.form;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.motcua.figure.Ledger;
import vn.motcua.figure.Period;

/** Asks the ledgers of schema {@code kpi_v1}. */
@ApplicationScoped
class FormQueries {
    // One statement, so that rows, total and revision are of one moment.
    private static final String LEDGERS = """
            SELECT counted.*, named.name_vi, named.name_en,
                (SELECT kpi_v1.form_revision($1, $2, $3)) AS revision
            FROM (
                SELECT false AS is_total, row.* FROM kpi_v1.%s($1, $2, $3) AS row
                UNION ALL
                SELECT true, total.* FROM kpi_v1.ledger(ARRAY[$1], $2, $3) AS total
            ) AS counted
            LEFT JOIN LATERAL kpi_v1.unit_on(
                CASE WHEN is_total OR %s THEN ARRAY[counted.part] ELSE '{}' END, $3) AS named ON true""";

    private static final String BY_UNIT = LEDGERS.formatted("form_by_unit", "true");
    private static final String BY_FIELD = LEDGERS.formatted("form_by_field", "false");

    private final Pool pool;

    FormQueries(Pool pool) {
        this.pool = pool;
    }

    /** The rows of a unit and its total. */
    Uni<Counted> counted(String unit, Period period, FormRows by) {
        var sql = switch (by) {
            case UNIT -> BY_UNIT;
            case FIELD -> BY_FIELD;
        };
        return pool.preparedQuery(sql)
                .execute(Tuple.of(unit, period.from(), period.to()))
                .map(found -> StreamSupport.stream(found.spliterator(), false).toList())
                .map(found -> counted(found, by));
    }

    private static Counted counted(List<Row> found, FormRows by) {
        var total = found.stream()
                .filter(row -> row.getBoolean("is_total"))
                .findFirst()
                .orElseThrow();
        return new Counted(
                found.stream()
                        .filter(row -> !row.getBoolean("is_total"))
                        .map(row -> part(row, by))
                        .toList(),
                total.getString("name_vi"),
                total.getString("name_en"),
                ledger("Tổng số", total),
                total.getLong("revision"));
    }

    private static Counted.Part part(Row row, FormRows by) {
        var part = row.getString("part");
        var name = by == FormRows.UNIT ? row.getString("name_vi") : part;
        return new Counted.Part(part, name, ledger(name == null ? "-" : name, row));
    }

    private static Ledger ledger(String name, Row row) {
        return Balance.row(
                name,
                () -> new Ledger(
                        row.getLong("received_online"),
                        row.getLong("received_otherwise"),
                        row.getLong("carried_over"),
                        row.getLong("taken_over"),
                        row.getLong("resolved_early"),
                        row.getLong("resolved_on_due_day"),
                        row.getLong("resolved_late"),
                        row.getLong("open"),
                        row.getLong("overdue")));
    }
}

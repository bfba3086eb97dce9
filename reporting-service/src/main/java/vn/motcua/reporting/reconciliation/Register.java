package vn.motcua.reporting.reconciliation;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Campaign;
import vn.motcua.question.PlanCode;
import vn.motcua.reporting.catalogue.PlanRow;

/** Reads what codes mean, in the transaction that compares. */
final class Register {
    private static final String UNITS =
            "SELECT DISTINCT ON (name) name, code FROM kpi_v1.unit_name" + " ORDER BY name, name <> code";
    private static final String INDICATORS =
            "SELECT code, numerator, denominator FROM kpi_v1.indicator ORDER BY position";
    private static final String UNIT_COLUMNS = "SELECT code, unit_column FROM kpi_v1.measure";
    private static final String PLAN = "SELECT " + PlanRow.COLUMNS
            + " FROM (VALUES ($1)) AS named (plan) LEFT JOIN kpi_v1.plan ON plan.code = named.plan";

    private final SqlConnection connection;

    Register(SqlConnection connection) {
        this.connection = connection;
    }

    /** What an indicator divides. */
    record Parts(List<String> numerator, List<String> denominator) {
        Parts {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    /** Codes of units by every name that they go by. */
    Map<String, String> units() {
        return texts(UNITS);
    }

    /** The column of the unit where a measure counts, by measure. */
    Map<String, String> unitColumns() {
        return texts(UNIT_COLUMNS);
    }

    /** In the order of the catalogue. */
    SequencedMap<String, Parts> indicators() {
        var parts = new LinkedHashMap<String, Parts>();
        connection
                .query(INDICATORS)
                .executeAndAwait()
                .forEach(row -> parts.put(
                        row.getString(0),
                        new Parts(List.of(row.getArrayOfStrings(1)), List.of(row.getArrayOfStrings(2)))));
        return parts;
    }

    /** Null if none is named. */
    @Nullable
    Campaign campaign(@Nullable String plan) {
        if (plan == null) {
            return null;
        }
        var code = PlanCode.named(plan).value();
        var row = connection
                .preparedQuery(PLAN)
                .executeAndAwait(Tuple.of(code))
                .iterator()
                .next();
        return PlanRow.campaign(row, code);
    }

    private Map<String, String> texts(String sql) {
        var texts = new HashMap<String, String>();
        connection.query(sql).executeAndAwait().forEach(row -> texts.put(row.getString(0), row.getString(1)));
        return texts;
    }
}

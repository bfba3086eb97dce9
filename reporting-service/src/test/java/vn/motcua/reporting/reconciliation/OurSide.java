package vn.motcua.reporting.reconciliation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.motcua.reporting.PublishedFigures;

/**
 * Dossiers with the tallies that they add up to, beside the published figures.
 *
 * <p>They are of the province H30 with its communes H30.1 (old code 000.00.01.H30) and H30.2, and of H31, which is outside.
 */
public final class OurSide implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER = "motcua.test.owner.";
    private static final String UNITS = """
            INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from) VALUES
                ('H30', '{}', 'Tỉnh Ba Mươi', 'PROVINCE', NULL, '2020-01-01'),
                ('H30.1', '{000.00.01.H30}', 'Xã Một', 'COMMUNE', 'H30', '2020-01-01'),
                ('H30.2', '{}', 'Xã Hai', 'COMMUNE', 'H30', '2020-01-01'),
                ('H31', '{}', 'Tỉnh Ba Mốt', 'PROVINCE', NULL, '2020-01-01')""";

    private final PublishedFigures published = new PublishedFigures();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(published.start());
        var server = published.server();
        settings.put(OWNER + "address", server.jdbcUrl());
        settings.put(OWNER + "user", server.user());
        settings.put(OWNER + "password", server.password());
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(UNITS);
            statement.execute("REFRESH MATERIALIZED VIEW kpi.unit_place");
        } catch (SQLException e) {
            throw new IllegalStateException("units not written", e);
        }
        return settings;
    }

    @Override
    public void stop() {
        published.stop();
    }

    /** As the owner of the schema, who may write. */
    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue(OWNER + "address", String.class),
                config.getValue(OWNER + "user", String.class),
                config.getValue(OWNER + "password", String.class));
    }

    /** Has just these dossiers, and tallies of no others. */
    static void holds(List<OurDossier> dossiers) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE kpi.dossier");
            var bits = measures(connection);
            insert(connection, dossiers, bits);
            count(connection, bits);
        } catch (SQLException e) {
            throw new IllegalStateException("dossiers not written", e);
        }
    }

    /** Has so many online dossiers of March 2023, resolved the day after. */
    static void holdsMany(int dossiers) {
        holds(List.of());
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO kpi.dossier (code, events, measures, procedure, received_unit, received_on, owing_unit,
                        resolved_unit, resolved_on, closed_on)
                    SELECT 'H30-2303-' || n, '[]',
                        (SELECT sum(bit) FROM kpi_v1.measure
                            WHERE code IN ('received', 'received_online', 'resolved', 'resolved_online', 'opened_online')),
                        '1.000656', 'H30.' || 1 + n %% 2, day, 'H30.1', 'H30.1', day + 1, day + 1
                    FROM generate_series(1, %d) AS n, LATERAL (SELECT date '2023-03-01' + n %% 30 AS day) AS received""".formatted(dossiers));
            count(connection, measures(connection));
            statement.execute("ANALYZE kpi.dossier");
        } catch (SQLException e) {
            throw new IllegalStateException("dossiers not written", e);
        }
    }

    private static void insert(Connection connection, List<OurDossier> dossiers, Map<String, Integer> bits)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO kpi.dossier (code, events, measures, procedure, received_unit, received_on, owing_unit,
                    resolved_unit, resolved_on, closed_on, due_on)
                VALUES (?, '[]', ?, '1.000656', ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var dossier : dossiers) {
                insert.setString(1, dossier.code());
                insert.setInt(2, dossier.measures().stream().mapToInt(bits::get).sum());
                insert.setString(3, dossier.unit());
                insert.setObject(4, dossier.receivedOn());
                insert.setString(5, dossier.unit());
                insert.setString(6, dossier.resolvedUnit());
                insert.setObject(7, dossier.resolvedOn());
                insert.setObject(8, dossier.resolvedOn());
                insert.setObject(9, dossier.fallsDueOn());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Bits by the code of their measure. */
    private static Map<String, Integer> measures(Connection connection) throws SQLException {
        var bits = new LinkedHashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT code, bit FROM kpi_v1.measure ORDER BY bit")) {
            while (rows.next()) {
                bits.put(rows.getString(1), rows.getInt(2));
            }
        }
        return bits;
    }

    private static void count(Connection connection, Map<String, Integer> measures) throws SQLException {
        UnaryOperator<String> each = template -> String.join(
                ", ",
                measures.keySet().stream()
                        .map(measure -> template.replace("$", measure))
                        .toList());
        var entries = String.join(
                " UNION ALL ",
                List.of("received", "resolved").stream()
                        .map(happening -> """
                                SELECT d.%1$s_unit AS unit, d.%1$s_on AS day, m.code AS measure
                                FROM kpi.dossier d JOIN kpi_v1.measure m ON d.measures & m.bit <> 0
                                    AND m.unit_column = '%1$s_unit'""".formatted(happening))
                        .toList());
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM kpi.unit_tally WHERE unit LIKE 'H3_%'");
            statement.execute(
                    "INSERT INTO kpi.unit_tally (unit, day, " + each.apply("$") + ", revision) SELECT unit, day, "
                            + each.apply("count(*) FILTER (WHERE measure = '$')") + ", 1 FROM (" + entries
                            + ") entry GROUP BY unit, day");
        }
    }
}

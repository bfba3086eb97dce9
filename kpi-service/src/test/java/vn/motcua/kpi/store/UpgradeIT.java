package vn.motcua.kpi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.kpi.fold.Measure;
import vn.motcua.stack.PostgresServer;
import vn.motcua.wire.EventJson;

/** A database of an earlier release, brought up by the migrations of this one. */
class UpgradeIT {
    private static final String BEFORE_COMPACT_DOSSIERS = "202611220900";
    private static final String BEFORE_ADDED_TALLIES = "202611221000";

    @Test
    void dossiersOfBeforeAreKeptAsTheyWouldBeWrittenNow() throws SQLException {
        try (var postgres = PostgresServer.forTests()) {
            // Views are those of now, and show what was not there then.
            migration(postgres)
                    .target(BEFORE_COMPACT_DOSSIERS)
                    .repeatableSqlMigrationPrefix("none")
                    .load()
                    .migrate();
            try (var connection =
                    DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
                insert(connection, "none", "[]");
                for (var dossier : StoredDossiers.all()) {
                    insert(connection, code(dossier), structured(dossier));
                }

                migration(postgres).load().migrate();

                assertThat(texts(connection, "SELECT events FROM kpi.dossier WHERE code = 'none'"))
                        .containsExactly("[]");
                for (var dossier : StoredDossiers.all()) {
                    var one = " FROM kpi.dossier WHERE code = $$" + code(dossier) + "$$";
                    assertThat(texts(connection, "SELECT events" + one)).containsExactly(DossierJson.write(dossier));
                    assertThat(new TreeSet<>(texts(connection, "SELECT kpi.units_named(events)" + one)))
                            .isEqualTo(dossier.events().stream()
                                    .flatMap(event -> RegisteredUnits.namedBy(event).stream())
                                    .map(UnitCode::value)
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
    }

    @Test
    void cellsOfBeforeAreReadAsTheyStood() throws SQLException {
        var columns = Arrays.stream(Measure.values()).map(Measure::column).toList();
        var names = String.join(", ", columns);
        var cells = "SELECT concat_ws(' ', unit, day, procedure, " + names + ", revision) FROM %s ORDER BY 1";
        try (var postgres = PostgresServer.forTests()) {
            migration(postgres)
                    .target(BEFORE_ADDED_TALLIES)
                    .repeatableSqlMigrationPrefix("none")
                    .load()
                    .migrate();
            try (var connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                // As readers found them.
                statement.execute("CREATE SCHEMA kpi_v1");
                statement.execute("CREATE VIEW kpi_v1.tally AS SELECT * FROM kpi.tally");
                statement.execute("CREATE ROLE motcua_reporting LOGIN PASSWORD 'motcua_reporting'");
                statement.execute("GRANT SELECT ON kpi_v1.tally TO motcua_reporting");
                // Counts of which many are equal, some are zero and some below.
                for (var cell = 0; cell < 60; cell++) {
                    var shape = cell;
                    var counts = IntStream.range(0, columns.size())
                            .mapToObj(measure -> String.valueOf(measure * shape % 7 - 1))
                            .collect(Collectors.joining(", "));
                    statement.execute("INSERT INTO kpi.tally (unit, day, procedure, %s, revision)".formatted(names)
                            + " VALUES ('H12.%d', '2023-03-%02d', '1.%d', %s, %d)"
                                    .formatted(cell % 3, 1 + cell % 5, cell, counts, cell));
                }
                var stood = texts(connection, cells.formatted("kpi_v1.tally"));

                migration(postgres).load().migrate();

                try (var reader =
                        DriverManager.getConnection(postgres.jdbcUrl(), "motcua_reporting", "motcua_reporting")) {
                    assertThat(texts(reader, cells.formatted("kpi_v1.tally")))
                            .isEqualTo(stood)
                            .hasSize(60);
                }
                // What is added from now on is added to the same cells.
                statement.execute("INSERT INTO kpi.tally VALUES ('H12.0', '2023-03-01', '1.0', %d, 5, 99)"
                        .formatted(Measure.PAID.bit()));
                assertThat(
                                texts(
                                        connection,
                                        "SELECT concat_ws(' ', paid, paid_online, revision) FROM kpi_v1.tally WHERE procedure = '1.0'"))
                        .containsExactly("4 -1 99");
            }
        }
    }

    private static FluentConfiguration migration(PostgresServer postgres) {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .schemas("kpi")
                .placeholders(Map.of("reportingRole", "motcua_reporting", "reportingPassword", "motcua_reporting"));
    }

    /** As dossiers were stored: their events as structured CloudEvents. */
    private static String structured(Dossier dossier) {
        return dossier.events().stream()
                .map(event -> new String(EventJson.write(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String code(Dossier dossier) {
        return dossier.events().stream()
                .map(DossierEvent::header)
                .map(header -> header.dossier().value())
                .findFirst()
                .orElseThrow();
    }

    private static void insert(Connection connection, String code, String events) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO kpi.dossier (code, events, measures) VALUES (?, ?::json, 0)")) {
            statement.setString(1, code);
            statement.setString(2, events);
            statement.execute();
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

package vn.motcua.kpi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;
import vn.motcua.kpi.fold.Dossier;
import vn.motcua.stack.PostgresServer;
import vn.motcua.wire.EventJson;

class CompactDossierIT {
    @Test
    void dossiersOfBeforeAreKeptAsTheyWouldBeWrittenNow() throws SQLException {
        try (var postgres = PostgresServer.forTests()) {
            // Views are those of now, and show what was not there then.
            migration(postgres)
                    .target("202611220900")
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

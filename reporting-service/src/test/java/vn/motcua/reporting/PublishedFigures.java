package vn.motcua.reporting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.motcua.stack.PostgresProcess;
import vn.motcua.stack.PostgresServer;

/**
 * A real PostgreSQL with kpi-service's schema, in which stand the figures that Cà Mau published for 2022.
 *
 * <p>Beside them: a commune of which 16,928 of 16,930 dossiers were on time, and one that is silent.
 */
public final class PublishedFigures implements QuarkusTestResourceLifecycleManager {
    // A unit has a row for each time in which it stood unchanged.
    private static final String UNITS = """
            INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from, valid_to) VALUES
                ('H12', '{}', 'Tỉnh Cà Mau', 'PROVINCE', NULL, '2020-01-01', NULL),
                ('H12.01', '{}', 'Sở Tư pháp', 'PROVINCE', 'H12', '2020-01-01', NULL),
                ('H12.30', '{}', 'Huyện U Minh', 'DISTRICT', 'H12', '2020-01-01', NULL),
                ('H12.30.1', '{}', 'Xã Khánh An cũ', 'COMMUNE', 'H12.30', '2020-01-01', '2021-06-30'),
                ('H12.30.1', '{}', 'Xã Khánh An', 'COMMUNE', 'H12.30', '2021-07-01', NULL),
                ('H14', '{}', 'Cao Bằng', 'PROVINCE', NULL, '2020-01-01', NULL),
                ('H14.1', '{}', 'Xã lặng im', 'COMMUNE', 'H14', '2020-01-01', NULL)""";

    private static final String COUNTS = "received, received_online, received_genuine, resolved, resolved_online,"
            + " resolved_digitised, resolved_on_time, resolved_late, resolved_late_apology, paid, paid_online,"
            + " opened_counter, opened_online, opened_postal, closed_early, closed_on_due_day, closed_late, due,"
            + " due_cleared";

    /** Argument of a test that stops the server: then it is a process, wherever other tests get theirs from. */
    public static final String MORTAL = "mortal";

    private PostgresServer postgres;
    private boolean mortal;

    @Override
    public void init(Map<String, String> arguments) {
        mortal = arguments.containsKey(MORTAL);
    }

    @Override
    public Map<String, String> start() {
        postgres = mortal ? PostgresProcess.startFast(temporary()) : PostgresServer.forTests();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("filesystem:../kpi-service/src/main/resources/db/migration")
                .schemas("kpi")
                .placeholders(Map.of("reportingRole", "motcua_reporting", "reportingPassword", "motcua_reporting"))
                .load()
                .migrate();
        fill();
        return Map.of("quarkus.datasource.reactive.url", postgres.reactiveUrl());
    }

    /** The server, once it is started, for resources that put more into it. */
    public PostgresServer server() {
        return postgres;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(PostgresProcess.class));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("motcua-mortal-postgres-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(UNITS);
            statement.execute("REFRESH MATERIALIZED VIEW kpi.unit_place");
            statement.execute(
                    "INSERT INTO kpi.procedure VALUES ('1.000656', 'Đăng ký khai tử', 'Hộ tịch', false, true)");
            statement.execute(tally("H12.01", "2022-01-01", 39_219, 24_965));
            statement.execute(tally("H12.30", "2022-12-31", 23_487, 7_113));
            statement.execute(tally("H12.30.1", "2022-06-15", 19_309, 10_761));
            statement.execute(tally("H14", "2022-06-15", 16_930, 16_928));
            statement.execute(
                    "INSERT INTO kpi.unit_tally SELECT unit, day, %s, max(revision) FROM kpi_v1.tally GROUP BY 1, 2"
                            .formatted(COUNTS.replaceAll("\\w+", "sum($0)")));
            statement.execute("INSERT INTO kpi.day_revision SELECT day, max(revision), '2023-01-01T00:00:00Z'"
                    + " FROM kpi.unit_tally GROUP BY day");
            statement.execute("UPDATE kpi.revision SET last = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("figures not written", e);
        }
    }

    /** A day on which a unit resolved dossiers, so many of them filed online. */
    private static String tally(String unit, String day, long resolved, long resolvedOnline) {
        return """
                INSERT INTO kpi.tally VALUES
                    ('%1$s', '%2$s', '1.000656', 8, %3$d, 1), ('%1$s', '%2$s', '1.000656', 16 | 64, %4$d, 1)""".formatted(unit, day, resolved, resolvedOnline);
    }

    @Override
    public void stop() {
        postgres.close();
    }
}

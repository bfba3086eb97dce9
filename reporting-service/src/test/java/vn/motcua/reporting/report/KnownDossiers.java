package vn.motcua.reporting.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import vn.motcua.stack.PostgresServer;

/**
 * A real PostgreSQL with kpi-service's schema, with a dozen dossiers around one statutory month, in which a commune is merged.
 *
 * <p>Beside them: the published figures of 2022 under a plan of that year, and a week of the campaign's payments.
 */
public final class KnownDossiers implements QuarkusTestResourceLifecycleManager {
    public static final String COMPOSED = Normalizer.normalize("Tỉnh Nguyễn Huệ", Form.NFC);
    public static final String DECOMPOSED = Normalizer.normalize("Xã Nguyễn Phích", Form.NFD);
    public static final String FORMULA = "=1+1 Xã lặng im";

    private static final String UNITS = """
            INSERT INTO kpi.unit (code, aliases, name_vi, level, parent, valid_from, valid_to, successor) VALUES
                ('F1', '{000.00.00.F1}', '%s', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                ('F1.1', '{}', '%s', 'COMMUNE', 'F1', '2020-01-01', NULL, NULL),
                ('F1.2', '{}', 'Xã Hai', 'COMMUNE', 'F1', '2020-01-01', '2023-04-05', 'F1.3'),
                ('F1.3', '{}', 'Xã Ba', 'COMMUNE', 'F1', '2020-01-01', NULL, NULL),
                ('F1.4', '{}', '%s', 'COMMUNE', 'F1', '2020-01-01', NULL, NULL),
                ('H12', '{}', 'Tỉnh Cà Mau', 'PROVINCE', NULL, '2020-01-01', NULL, NULL),
                ('H12.01', '{}', 'Sở Tư pháp', 'PROVINCE', 'H12', '2020-01-01', NULL, NULL),
                ('H12.30', '{}', 'Huyện U Minh', 'DISTRICT', 'H12', '2020-01-01', NULL, NULL),
                ('H12.30.1', '{}', 'Xã Khánh An', 'COMMUNE', 'H12.30', '2020-01-01', NULL, NULL),
                ('H12.30.2', '{}', 'Xã Nguyễn Phích', 'COMMUNE', 'H12.30', '2020-01-01', NULL, NULL)""".formatted(COMPOSED, DECOMPOSED, FORMULA);

    private static final String PROCEDURES =
            """
            INSERT INTO kpi.procedure VALUES
                ('1.000001', 'Cấp sổ đỏ', '%s', true, true),
                ('1.000002', 'Khai sinh', 'Tư pháp', true, true),
                ('1.000003', 'Diễn tập', 'An toàn', true, true),
                ('1.000004', 'Tách thửa', '%s', true, true)""".formatted(Normalizer.normalize("Đất đai", Form.NFC), Normalizer.normalize("Đất đai", Form.NFD));

    private static final String PLAN_OF_2022 = """
            INSERT INTO kpi.plan VALUES ('year-2022', 'Kế hoạch năm 2022', NULL,
                '2022-01-01', '2022-12-31', 7, 16, '2022-01-01', '2022-12-31')""";

    private static final String TARGET_OF_2022 = """
            INSERT INTO kpi.target_change (plan, indicator, unit, level, percent, valid_from, changed_by, reason)
            VALUES ('year-2022', 'online-resolution', NULL, NULL, 50, '2022-01-01', 'test', 'test')""";

    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.forTests();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .locations("filesystem:../kpi-service/src/main/resources/db/migration")
                .schemas("kpi")
                .placeholders(Map.of("reportingRole", "motcua_reporting", "reportingPassword", "motcua_reporting"))
                .load()
                .migrate();
        try (var owner = owner()) {
            fill(owner);
        } catch (SQLException e) {
            throw new IllegalStateException("dossiers not written", e);
        }
        return Map.of("quarkus.datasource.reactive.url", postgres.reactiveUrl());
    }

    /** A connection that may write, as kpi-service has it. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** A connection with the rights of reporting-service. */
    public Connection reporting() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), "motcua_reporting", "motcua_reporting");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(KnownDossiers.class));
    }

    private static void fill(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : new String[] {UNITS, PROCEDURES, PLAN_OF_2022, TARGET_OF_2022}) {
                statement.execute(sql);
            }
            statement.execute("REFRESH MATERIALIZED VIEW kpi.unit_place");
        }
        var tallies = new Tallies(owner);
        dossiers(tallies);
        tallies.resolved("H12.01", "2022-01-01", 39_219, 24_965);
        tallies.resolved("H12.30", "2022-12-31", 23_487, 7_113);
        tallies.resolved("H12.30.1", "2022-06-15", 19_309, 10_761);
        tallies.paid("H12.30.1", "2023-04-25", 5_000, 4_514);
        tallies.paid("H12.30.1", "2023-05-03", 5_000, 4_500);
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO kpi.day_revision SELECT day, max(revision), now() FROM kpi.unit_tally GROUP BY day");
            statement.execute("UPDATE kpi.revision SET last = 7");
        }
    }

    /** The month is 15 March to 14 April 2023. */
    private static void dossiers(Tallies tallies) throws SQLException {
        tallies.dossier("F1.1", "1.000001", "online", "2023-03-01", "2023-03-20", "2023-03-16");
        // Received on the first day of the period, and so not carried over.
        tallies.dossier("F1.1", "1.000001", "counter", "2023-03-15", "2023-03-15", "2023-03-15");
        tallies.dossier("F1.1", "1.000002", "postal", "2023-03-20", null, "2023-04-14");
        tallies.dossier("F1.1", "1.000002", "online", "2023-04-14", "2023-04-30", null);
        // Nobody registered this procedure.
        tallies.dossier("F1.1", "9.999999", "counter", "2023-04-01", "2023-04-10", null);
        // Overdue and open at the end of the period; resolved late only after it.
        tallies.dossier("F1.1", "1.000001", "online", "2023-04-01", "2023-04-05", "2023-04-20");
        tallies.dossier("F1.2", "1.000001", "counter", "2023-03-01", "2023-04-01", "2023-04-10");
        tallies.dossier("F1.2", "1.000002", "online", "2023-03-20", "2023-05-01", null);
        tallies.dossier("F1.2", "1.000004", "online", "2023-03-21", "2023-03-30", "2023-03-29");
        tallies.dossier("F1.3", "1.000001", "online", "2023-04-15", "2023-05-01", null);
        tallies.dossier("F1", "1.000003", "counter", "2023-03-14", "2023-04-14", "2023-04-14");
        tallies.dossier("F1", "1.000003", "counter", "2023-04-14", "2023-04-14", null);
    }

    @Override
    public void stop() {
        Optional.ofNullable(postgres).ifPresent(PostgresServer::close);
    }
}

package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class ServersForTestsIT {
    @Test
    void localBrokerServesTopicsAndSaysThatItIsLocal() throws Exception {
        try (var kafka = TestServers.kafka(Map.of(TestServers.KAFKA, "local"));
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("facts", 3, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);

            // A broker tells of a topic a moment after it has made it.
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (admin.listTopics().names().get(20, TimeUnit.SECONDS).isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).containsExactly("facts");
            assertThat(kafka.origin()).startsWith("local process");
        }
    }

    @Test
    void localDatabaseLetsTheOwnerCreateTablesAndRoles() throws Exception {
        try (var postgres = TestServers.postgres(Map.of(TestServers.POSTGRES, "local"));
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact (name text)");
            statement.execute("CREATE ROLE reader LOGIN PASSWORD 'reader'");

            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            assertThat(postgres.origin()).startsWith("local process");
        }
    }

    @Test
    void databaseOfWhateverOriginSortsTextByCodePoint() throws Exception {
        try (var postgres = TestServers.postgres(Map.of());
                var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(code, ' ' ORDER BY code)"
                        + " FROM unnest(ARRAY['h12', 'H12.2', 'H12', 'H12.18']) code")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("H12 H12.18 H12.2 h12");
        }
    }

    @Test
    void closedServersAreGone() {
        var kafka = TestServers.kafka(Map.of(TestServers.KAFKA, "local"));
        var postgres = TestServers.postgres(Map.of(TestServers.POSTGRES, "local"));
        kafka.close();
        postgres.close();

        var kafkaPort = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
        assertThat(Ports.isFree(kafkaPort)).isTrue();
        assertThat(Ports.isFree(postgres.port())).isTrue();
    }
}

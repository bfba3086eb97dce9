package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackIT {
    @TempDir
    private Path root;

    private StackCommand stack;

    @BeforeEach
    void chooseThePorts() {
        stack = StackCommand.in(root);
    }

    @AfterEach
    void leaveNothingRunning() {
        stack.down();
    }

    @Test
    void dataOutlivesDownAndUpUnlessFreshIsAskedFor() throws Exception {
        assertThat(stack.up("-d").exitCode()).isZero();
        createTopicAndTable();
        assertThat(stack.down().exitCode()).isZero();

        assertThat(stack.up("-d").exitCode()).isZero();

        assertThat(topics()).containsExactly("facts");
        assertThat(query("SELECT name FROM fact")).isEqualTo("first");
        stack.down();

        assertThat(stack.up("-d", "--fresh").output()).contains("Deleting the data");

        assertThat(topics()).isEmpty();
        assertThat(query("SELECT count(*) FROM pg_tables WHERE tablename = 'fact'"))
                .isEqualTo("0");
    }

    @Test
    void runningStackIsDurableSaysWhatRunsAndRefusesASecondOne() throws Exception {
        assertThat(stack.status().exitCode()).isEqualTo(StatusCommand.NOT_UP);
        assertThat(stack.up("-d").exitCode()).isZero();

        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(query("SELECT current_setting('" + setting + "')"))
                    .as(setting)
                    .isEqualTo("on");
        }

        var up = stack.status();
        assertThat(up.exitCode()).isZero();
        assertThat(up.output()).contains("postgres", "kafka", Integer.toString(stack.kafkaPort()));

        var second = stack.up();
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output())
                .contains("already up in " + root, "pid " + StackLock.holder(StackDirectory.at(root)));
    }

    @Test
    void whatAKilledSupervisorLeftIsEndedByTheNextStart() {
        assertThat(stack.up("-d").exitCode()).isZero();
        var directory = StackDirectory.at(root);
        var left = RunRecord.all(directory);
        var supervisor = ProcessHandle.of(StackLock.holder(directory)).orElseThrow();
        supervisor.destroyForcibly();
        supervisor.onExit().join();
        assertThat(left).hasSize(2).allMatch(record -> record.isAlive(directory));
        assertThat(stack.status().output()).contains("left over from a crash, which down ends: 2");

        var again = stack.up("-d");

        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).contains("Ended kafka", "Ended postgres");
        assertThat(left).noneMatch(record -> record.isAlive(directory));
    }

    @Test
    void takenPortNamesWhoHasItAndHowToMoveOurs() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(Ports.LOOPBACK, stack.kafkaPort()));

            var answer = stack.up();

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.output())
                    .contains(
                            "Port " + stack.kafkaPort() + ", which kafka needs",
                            "pid " + ProcessHandle.current().pid(),
                            "--kafka-port or MOTCUA_KAFKA_PORT");
        }
        assertThat(stack.status().exitCode()).isEqualTo(StatusCommand.NOT_UP);
    }

    private void createTopicAndTable() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("facts", 2, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl(), "motcua", "motcua");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact AS SELECT 'first' AS name");
        }
    }

    private Set<String> topics() throws Exception {
        try (var admin = admin()) {
            return admin.listTopics().names().get(20, TimeUnit.SECONDS);
        }
    }

    private String query(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(jdbcUrl(), "motcua", "motcua");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + stack.kafkaPort()));
    }

    private String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + stack.postgresPort() + "/motcua";
    }
}

package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenServersTest {
    @Test
    void addressesFromTheEnvironmentComeFirst() {
        var kafka = TestServers.kafka(Map.of(TestServers.KAFKA, "broker:9092"));
        var postgres = TestServers.postgres(Map.of(TestServers.POSTGRES, "postgresql://me:secret@db:5433/facts"));

        assertThat(kafka.bootstrapServers()).isEqualTo("broker:9092");
        assertThat(kafka.origin()).isEqualTo("given, Kafka on broker:9092");
        assertThat(postgres.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/facts");
        assertThat(postgres.reactiveUrl()).isEqualTo("postgresql://db:5433/facts");
        assertThat(postgres.user()).isEqualTo("me");
        assertThat(postgres.password()).isEqualTo("secret");
        assertThat(postgres.origin()).doesNotContain("secret");
    }

    @Test
    void addressWithoutItsPartsIsRefusedWithTheExpectedForm() {
        assertThatThrownBy(() -> PostgresAt.given("postgresql://db/facts"))
                .hasMessageContaining("expected: postgresql://user:password@host:port/database");
    }
}

package vn.motcua.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.problem.Problem;

class ReceiptTest {
    private static final Problem WRONG = Problem.ofPointer(IntakeProblem.CONTRACT_VIOLATION, "missing", "/data/unit");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 5_000, 10_000_000})
    void listOfRejectionsIsTheSameInMemoryAndOnDisk(int inMemory) throws IOException {
        try (var receipt = new Receipt(inMemory);
                var plain = new Receipt(10_000_000)) {
            for (var index = 0; index < 100; index++) {
                receipt.reject(index, "Hồ-" + index, WRONG);
                plain.reject(index, "Hồ-" + index, WRONG);
            }

            assertThat(written(receipt)).isEqualTo(written(plain)).contains("Hồ-0", "Hồ-99");
        }
    }

    @Test
    void statusSaysHowMuchWentWell() throws IOException {
        try (var receipt = new Receipt(100)) {
            assertThat(receipt.status()).isEqualTo(202);
            receipt.reject(0, null, WRONG);
            assertThat(receipt.status()).isEqualTo(422);
            receipt.accept();
            assertThat(receipt.status()).isEqualTo(207);
            receipt.stop(2, Problem.of(IntakeProblem.MALFORMED_JSON, "not JSON"));
            assertThat(receipt.status()).isEqualTo(207);
            assertThat(written(receipt)).contains("\"unreadFrom\":2", "stoppedBy");
        }
    }

    @Test
    void missingAcknowledgementIsNeverSuccess() throws IOException {
        try (var receipt = new Receipt(100)) {
            receipt.accept();
            receipt.missAcknowledgement(1, "e-1");
            receipt.stop(7, Problem.of(IntakeProblem.MALFORMED_JSON, "not JSON"));
            receipt.stop(9, Problem.of(IntakeProblem.KAFKA_AWAY, "silent"));

            assertThat(receipt.status()).isEqualTo(503);
            assertThat(written(receipt))
                    .contains("\"accepted\":1", "\"unacknowledged\":[{\"index\":1,\"id\":\"e-1\"}]", "\"unreadFrom\":7")
                    .contains("/problems/kafka-away");
        }
    }

    private static String written(Receipt receipt) throws IOException {
        var out = new ByteArrayOutputStream();
        receipt.writeTo(out);
        return out.toString(UTF_8);
    }
}

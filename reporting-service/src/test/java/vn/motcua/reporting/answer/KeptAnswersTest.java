package vn.motcua.reporting.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.EntityTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final EntityTag MAY = new EntityTag("may");
    private static final EntityTag JUNE = new EntityTag("june");

    private final KeptAnswers kept = new KeptAnswers(() -> new MemorySize(BigInteger.valueOf(400)));

    @Test
    void bodyThatEndedIsKeptUnderItsTagAlone() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var copy = kept.copy(MAY)) {
            var both = copy.beside(out);
            both.write(new byte[] {1, 2}, 0, 2);
            both.write(3);
            copy.complete();
        }

        assertThat(kept.body(MAY)).containsExactly(1, 2, 3).isEqualTo(out.toByteArray());
        assertThat(kept.body(JUNE)).isNull();
    }

    @Test
    void bodyThatBrokeOffIsNotKept() throws IOException {
        try (var copy = kept.copy(MAY)) {
            copy.beside(new ByteArrayOutputStream()).write(1);
        }

        assertThat(kept.body(MAY)).isNull();
        written(MAY, 10);
        assertThat(kept.body(MAY)).hasSize(10);
    }

    @Test
    void bodyOfMoreThanAQuarterIsWrittenAndNotKept() throws IOException {
        assertThat(written(MAY, 101)).isEqualTo(101);
        assertThat(kept.body(MAY)).isNull();
    }

    @Test
    void oneAskedForLongestAgoMakesRoom() throws IOException {
        for (var number = 0; number < 4; number++) {
            written(new EntityTag("tag" + number), 100);
        }
        assertThat(kept.body(new EntityTag("tag0"))).isNotNull();

        written(MAY, 1);

        assertThat(kept.body(new EntityTag("tag0"))).isNotNull();
        assertThat(kept.body(new EntityTag("tag1"))).isNull();
    }

    @Test
    void onlyOneCopyGrowsAtATime() throws IOException {
        try (var copy = kept.copy(MAY)) {
            assertThat(written(JUNE, 10)).isEqualTo(10);
            copy.beside(new ByteArrayOutputStream()).write(1);
            copy.complete();
        }

        assertThat(kept.body(JUNE)).isNull();
        assertThat(kept.body(MAY)).hasSize(1);
    }

    @Test
    void copyThatGrewTooLongLetsAnotherGrow() throws IOException {
        try (var copy = kept.copy(MAY)) {
            copy.beside(new ByteArrayOutputStream()).write(new byte[101], 0, 101);
            written(JUNE, 10);
        }
        assertThat(kept.body(JUNE)).hasSize(10);

        try (var _ = kept.copy(MAY)) {
            written(new EntityTag("july"), 10);
        }

        assertThat(kept.body(new EntityTag("july"))).as("let go once only").isNull();
    }

    private int written(EntityTag tag, int length) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var copy = kept.copy(tag)) {
            copy.beside(out).write(new byte[length], 0, length);
            copy.complete();
        }
        return out.size();
    }
}

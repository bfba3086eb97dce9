package vn.motcua.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.intake.Posted;

class ReadersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 299, 300, 301, 8_000, 1_000_000})
    void streamIsTheSameHoweverItsBytesArrive(int chunk) throws IOException {
        var body = "\ufeff" + lines("\n") + "\r\n" + "x".repeat(900) + "\n" + lines("\r\n") + "\n" + "y".repeat(1_001);

        var found = all(new Lines(arriving(body, chunk), 500));

        assertThat(found).hasSize(42);
        assertThat(ids(found)).hasSize(40);
        assertThat(found.get(20)).isInstanceOf(Found.Refused.class);
        assertThat(found.get(41)).isInstanceOf(Found.Refused.class);
    }

    @Test
    void lineAtTheLimitIsReadWhateverItsEnd() throws IOException {
        var paid = Posted.paid("limit");
        for (var end : List.of("", "\n", "\r\n")) {
            assertThat(all(new Lines(arriving(paid + end, 64), paid.length())))
                    .singleElement()
                    .isInstanceOf(Found.Event.class);
            assertThat(all(new Lines(arriving(paid + end, 64), paid.length() - 1)))
                    .singleElement()
                    .isInstanceOf(Found.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 8_000, 1_000_000})
    void batchIsTheSameHoweverItsBytesArrive(int chunk) throws IOException {
        var large =
                Posted.paid("large").replace("\"void\":false", "\"void\":false,\"x\":\"" + "ồ".repeat(20_000) + "\"");
        var body = "\ufeff [" + lines(" ,\n") + "," + large + "," + Posted.paid("after") + "] ";

        var found = all(new Batch(arriving(body, chunk), 1_000_000, 1_000));

        assertThat(found).hasSize(22);
        assertThat(ids(found)).hasSize(21).last().isEqualTo("after");
        assertThat(found.get(20)).isInstanceOf(Found.Refused.class);
    }

    @Test
    void batchBeyondItsLimitIsStopped() throws IOException {
        var body = "[" + lines(",") + "]";

        assertThat(all(new Batch(arriving(body, 500), body.length(), 1_000))).hasSize(20);
        assertThat(all(new Batch(arriving(body, 500), body.length() - 1, 1_000)).getLast())
                .isInstanceOf(Found.Stopped.class);
    }

    private static String lines(String separator) {
        return IntStream.range(0, 20).mapToObj(i -> Posted.paid("e-" + i)).collect(Collectors.joining(separator));
    }

    private static List<String> ids(List<Found> found) {
        return found.stream()
                .filter(Found.Event.class::isInstance)
                .map(event -> ((Found.Event) event).event().header().id())
                .toList();
    }

    private static List<Found> all(EventReader reader) throws IOException {
        var all = new ArrayList<Found>();
        for (var found = reader.next(); found != null; found = reader.next()) {
            all.add(found);
            if (found instanceof Found.Stopped) {
                break;
            }
        }
        return all;
    }

    private static InputStream arriving(String body, int chunk) {
        return new ByteArrayInputStream(body.getBytes(UTF_8)) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, chunk));
            }
        };
    }
}

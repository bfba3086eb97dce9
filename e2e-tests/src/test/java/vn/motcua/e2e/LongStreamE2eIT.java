package vn.motcua.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Enumeration;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A stream of a million lines passes an intake with a heap of 256 MB. */
class LongStreamE2eIT {
    private static final long LINES = 1_000_000;

    @Test
    void millionLinesAreAcknowledgedInConstantMemory() throws IOException, InterruptedException {
        try (var system = WholeSystem.startIntakeOnly();
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            WholeSystem.address(system.intake).resolve("/v1/events"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofInputStream(LongStreamE2eIT::stream))
                    .build();
            var start = System.nanoTime();

            var response = client.send(request, BodyHandlers.ofString());

            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d events in %.1f s, %.0f events/s, resident memory of intake %d MB%n",
                    LINES,
                    seconds,
                    LINES / seconds,
                    system.intake.residentBytes().orElse(0) >> 20);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
            assertThat(response.body()).isEqualTo("{\"accepted\":" + LINES + ",\"rejected\":[]}");
        }
    }

    private static InputStream stream() {
        var thousands = LongStream.range(0, LINES / 1000)
                .mapToObj(thousand -> LongStream.range(thousand * 1000, thousand * 1000 + 1000)
                        .mapToObj(LongStreamE2eIT::line)
                        .collect(Collectors.joining()))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return thousands.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(thousands.next().getBytes(UTF_8));
            }
        });
    }

    private static String line(long number) {
        return """
                {"specversion":"1.0","id":"%1$d","source":"/H12.18/counter-1","type":"vn.motcua.dossier.resolved",\
                "subject":"H12.18-230315-%1$d","time":"2023-03-15T03:00:00Z","data":{"unit":"H12.18",\
                "outcome":"GRANTED","electronicResult":true,"apologyIssued":false}}
                """.formatted(number);
    }
}

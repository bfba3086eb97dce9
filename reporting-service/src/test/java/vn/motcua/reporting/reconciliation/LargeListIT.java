package vn.motcua.reporting.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The portal's list of a large province and month; how long it takes is logged, not judged. */
@QuarkusTest
@WithTestResource(OurSide.class)
class LargeListIT {
    private static final Logger LOG = Logger.getLogger(LargeListIT.class);
    private static final int DOSSIERS = 200_000;
    private static final String PATH =
            "/v1/reconciliations?unit=H30&from=2023-03-01&to=2023-03-31&indicator=online-filing&indicator=online-resolution";

    @TestHTTPResource
    URI address;

    @Test
    void twoHundredThousandRowsAreBridged() throws IOException, InterruptedException {
        OurSide.holdsMany(DOSSIERS);
        var list = list().getBytes(StandardCharsets.UTF_8);

        for (var accept : List.of("application/json", "application/json", "text/csv")) {
            var start = System.nanoTime();
            var answer = post(list, accept);
            LOG.infof(
                    "measured: a list was bridged. rows=%d bytes=%d accept=%s seconds=%.2f",
                    DOSSIERS, list.length, accept, (System.nanoTime() - start) / 1e9);

            assertThat(answer.statusCode()).isEqualTo(200);
            if (accept.equals("text/csv")) {
                assertThat(answer.body().lines().filter(line -> line.contains("OTHER_CHANNEL")))
                        .hasSize(2 * DOSSIERS / 10);
            } else {
                var bridge = "bridges.find { it.figure == 'online-filing.numerator' }.";
                assertThat(JsonPath.from(answer.body()).getInt(bridge + "ours")).isEqualTo(DOSSIERS);
                assertThat(JsonPath.from(answer.body()).getInt(bridge + "theirs"))
                        .isEqualTo(DOSSIERS - DOSSIERS / 10);
            }
        }
    }

    private HttpResponse<String> post(byte[] list, String accept) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve(PATH))
                    .header("Content-Type", "text/csv")
                    .header("Accept", accept)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(list))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Every tenth was filed at the counter, they say; every hundredth has a code of theirs. */
    private static String list() {
        var list =
                new StringBuilder("MaHoSo,MaTTHC,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,KenhThucHien,TrangThaiHoSo\n");
        for (var n = 1; n <= DOSSIERS; n++) {
            var code = n % 100 == 1 ? "H30-OTHER-" + n : "H30-2303-" + n;
            var day = 20230301 + n % 30;
            list.append(String.format(
                    Locale.ROOT, "%s,1.000656,%d090000,,%d160000,%d,10\n", code, day, day + 1, n % 10 == 0 ? 1 : 2));
        }
        return list.toString();
    }
}

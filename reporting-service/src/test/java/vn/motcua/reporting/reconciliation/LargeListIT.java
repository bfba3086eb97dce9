package vn.motcua.reporting.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
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

    @Test
    void twoHundredThousandRowsAreBridged() {
        OurSide.holdsMany(DOSSIERS);
        var list = list().getBytes(StandardCharsets.UTF_8);

        for (var accept : new String[] {"application/json", "application/json", "text/csv"}) {
            var start = System.nanoTime();
            var answer = given().contentType("text/csv; charset=UTF-8")
                    .accept(accept)
                    .body(list)
                    .post(PATH);
            LOG.infof(
                    "measured: a list was bridged. rows=%d bytes=%d accept=%s seconds=%.2f",
                    DOSSIERS, list.length, accept, (System.nanoTime() - start) / 1e9);

            assertThat(answer.statusCode()).isEqualTo(200);
            if (accept.equals("text/csv")) {
                assertThat(answer.asString().lines().filter(line -> line.contains("OTHER_CHANNEL")))
                        .hasSize(2 * DOSSIERS / 10);
            } else {
                var bridge = "bridges.find { it.figure == 'online-filing.numerator' }.";
                assertThat(answer.jsonPath().getInt(bridge + "ours")).isEqualTo(DOSSIERS);
                assertThat(answer.jsonPath().getInt(bridge + "theirs")).isEqualTo(DOSSIERS - DOSSIERS / 10);
            }
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

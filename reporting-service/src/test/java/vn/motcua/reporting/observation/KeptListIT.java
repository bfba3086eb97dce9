package vn.motcua.reporting.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.reporting.answer.KeptAnswers;
import vn.motcua.reporting.report.KnownDossiers;
import vn.motcua.reporting.report.LateEvents;

/** What is the same until a figure of it changes: a list that is long enough to be kept, and one figure. */
@QuarkusTest
// A database of its own, as it writes.
@WithTestResource(value = KnownDossiers.class, initArgs = @ResourceArg(name = "of", value = "kept lists"))
class KeptListIT {
    private static final String LIST = "/v1/observations?from=2023-01-01&to=2023-06-30&breakdown=day";

    KnownDossiers database;

    @Inject
    KeptAnswers kept;

    @TestHTTPResource
    URI root;

    @Test
    void listAskedAgainIsTheSameUntilAFigureOfItChanges() throws SQLException {
        committed("KEPT-1", "2023-06-01");
        var first = asked("application/json");
        var again = asked("application/json");
        assertThat(first.header("Content-Length")).isNull();
        assertThat(again.header("Content-Length")).as("not counted again").isNotNull();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));

        committed("KEPT-2", "2023-06-01");

        var changed = asked("application/json");
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(received(changed)).isEqualTo(received(first) + 1);
    }

    @Test
    void eachFormAndQuestionHasItsOwn() {
        var json = asked("application/json").asString();
        var lines = asked("application/x-ndjson").asString();
        var table = asked("text/csv").asString();

        assertThat(asked("application/x-ndjson").asString()).isEqualTo(lines).isNotEqualTo(json);
        assertThat(asked("text/csv").asString()).isEqualTo(table).isNotEqualTo(lines);
        assertThat(asked("application/json").asString()).isEqualTo(json);
        var one = given().get(LIST + "&indicator=on-time").asString();
        assertThat(one).hasSizeLessThan(json.length());
        assertThat(given().get(LIST + "&indicator=on-time").asString()).isEqualTo(one);
    }

    @Test
    void registersMakeAKeptListStale() throws SQLException {
        var first = asked("application/json").header("ETag");
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("UPDATE kpi.procedure SET field = 'Khác' WHERE code = '1.000003'");
        }

        var changed = asked("application/json");

        assertThat(changed.header("ETag")).isNotEqualTo(first);
        assertThat(changed.header("Content-Length")).as("counted again").isNull();
    }

    @Test
    void shortListWhoseLengthOnlyTheDataTellIsNotKept() throws IOException, InterruptedException {
        var list = given().get("/v1/observations?unit=F1&from=2023-01-01&to=2023-06-30&breakdown=procedure");

        assertThat(list.jsonPath().getList("observations")).isNotEmpty();
        assertThat(kept.body(tag(list))).isNull();
        var longer = plainly(LIST);
        assertThat(kept.body(new EntityTag(
                        longer.headers().firstValue("ETag").orElseThrow().replace("\"", ""))))
                .isEqualTo(longer.body());
    }

    @Test
    void oneFigureIsUnchangedUntilItsCountIs() throws SQLException {
        var one = "/v1/observations?unit=F1&from=2023-06-02&to=2023-06-02&indicator=online-filing";
        var first = given().get(one);
        given().header("If-None-Match", first.header("ETag")).get(one).then().statusCode(304);

        committed("KEPT-3", "2023-06-02");

        var changed = given().header("If-None-Match", first.header("ETag")).get(one);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(received(changed)).isEqualTo(received(first) + 1);
        given().header("If-None-Match", changed.header("ETag")).get(one).then().statusCode(304);
    }

    @Test
    void readersWithAndWithoutGzipShareOne() throws IOException, InterruptedException {
        var list = LIST.replace("from=2023-01-01", "from=2023-01-02");
        var coded = given().get(list);

        var plain = plainly(list);

        assertThat(plain.headers().firstValue("Content-Length"))
                .as("not counted again")
                .isPresent();
        assertThat(plain.body()).isEqualTo(coded.asByteArray());
        assertThat(plain.headers().firstValue("ETag")).isNotEqualTo(Optional.of(coded.header("ETag")));
    }

    private static Response asked(String type) {
        return given().accept(type).header("Accept-Encoding", "identity").get(LIST);
    }

    /** By a client that asks for no coding. */
    private HttpResponse<byte[]> plainly(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(root.resolve(path))
                    .header("Accept", "application/json")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static EntityTag tag(Response list) {
        return new EntityTag(list.header("ETag").replace("\"", ""));
    }

    private static int received(Response list) {
        return list.jsonPath()
                .getInt("observations.findAll { it.unit == 'F1' && it.indicator == 'online-filing' }"
                        + ".collect { it.denominator }.sum()");
    }

    private void committed(String code, String day) throws SQLException {
        try (var owner = database.owner()) {
            owner.setAutoCommit(false);
            new LateEvents(owner).receivedOnline(code, "F1.1", "1.000001", day);
            owner.commit();
        }
    }
}

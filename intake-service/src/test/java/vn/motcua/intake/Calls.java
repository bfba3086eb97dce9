package vn.motcua.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls of the service, with content types as they are written. */
final class Calls {
    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = "application/x-ndjson";
    static final String PROBLEM = "application/problem+json";

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "ce-specversion", "1.0",
            "ce-source", "/H12.18/counter-1",
            "ce-type", "vn.motcua.dossier.paid",
            "ce-time", "2023-03-15T01:42:10Z");

    private Calls() {}

    static RequestSpecification call() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("garbage", ContentType.TEXT)));
    }

    static RequestSpecification binary(String id, String subject) {
        return call().headers(ATTRIBUTES)
                .header("ce-id", id)
                .header("ce-subject", subject)
                .contentType("application/json");
    }

    static ValidatableResponse post(String contentType, String body) {
        return call().contentType(contentType)
                .body(body.getBytes(UTF_8))
                .post("/v1/events")
                .then();
    }
}

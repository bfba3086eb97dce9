package vn.motcua.intake;

import static io.restassured.RestAssured.given;

/** Waits until the service says that it is ready. */
final class Ready {
    private Ready() {}

    static void await() throws InterruptedException {
        await(200);
    }

    static void await(int status) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            if (given().get("/q/health/ready").statusCode() == status) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("readiness is not " + status + " after 30 s: "
                + given().get("/q/health/ready").asString());
    }
}

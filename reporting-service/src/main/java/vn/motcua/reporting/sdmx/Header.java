package vn.motcua.reporting.sdmx;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a message says of itself.
 *
 * @param id unlike that of any other message
 */
record Header(String id, Instant prepared) {
    static Header now(Clock clock) {
        return new Header("M-" + UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Opens the element and leaves it open for what only some messages have. */
    void writeTo(Xml xml) throws IOException {
        xml.start(Namespace.MESSAGE, "Header")
                .element(Namespace.MESSAGE, "ID", id)
                .element(Namespace.MESSAGE, "Test", "false")
                .element(Namespace.MESSAGE, "Prepared", prepared.toString())
                .start(Namespace.MESSAGE, "Sender")
                .attribute("id", Artefact.OURS)
                .end();
    }
}

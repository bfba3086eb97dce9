package vn.motcua.simulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.simulator.client.FakeServices.CannedAnswer;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.simulator.scenario.Timeline;

class SessionTest {
    private static final List<DossierEvent> EVENTS =
            Planner.plan(Scenarios.CAMPAIGN_69, Timeline.asItWas(Scenarios.CAMPAIGN_69), 69).dossiers().stream()
                    .flatMap(dossier -> dossier.events().stream())
                    .limit(25)
                    .toList();

    private final List<String> heard = new ArrayList<>();
    private final Stop stop = new Stop();
    private FakeServices fake;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeServices(Map.of());
    }

    @AfterEach
    void end() {
        fake.close();
    }

    @Test
    void everyEventArrivesInChunksInOrder() {
        send();

        assertThat(fake.bodies).hasSize(3);
        assertThat(fake.bodies.stream().flatMap(List::stream)).containsExactlyElementsOf(EVENTS);
        assertThat(heard).containsExactly("0/25", "10/25", "20/25", "25/25");
    }

    @Test
    void aServiceThatIsAwayGetsTheSameChunkAgain() {
        fake.intakeAnswers.add(new CannedAnswer(503, "{\"title\":\"Kafka is away\",\"detail\":\"3 acknowledged\"}"));
        fake.intakeAnswers.add(new CannedAnswer(503, "no json"));
        send();

        assertThat(fake.bodies.stream().flatMap(List::stream)).containsExactlyElementsOf(EVENTS);
        assertThat(heard)
                .contains("intake-service answers 503: Kafka is away: 3 acknowledged")
                .contains("intake-service answers 503: no reason given");
    }

    @Test
    void aConnectionThatBreaksGetsTheSameChunkAgain() {
        fake.intakeAnswers.add(new CannedAnswer(0, ""));
        send();

        assertThat(fake.bodies.stream().flatMap(List::stream)).containsExactlyElementsOf(EVENTS);
        assertThat(heard).anySatisfy(line -> assertThat(line).startsWith("intake-service broke off"));
    }

    @Test
    void aServiceThatStaysAwayIsGivenUpWithAReason() {
        for (var i = 0; i < 1_000; i++) {
            fake.intakeAnswers.add(new CannedAnswer(503, "{\"title\":\"Kafka is away\"}"));
        }

        assertThatThrownBy(() -> session(Duration.ofMillis(50)).send(EVENTS.iterator(), EVENTS.size(), 10))
                .isInstanceOf(SimulationFailure.class)
                .hasMessageContaining("answers 503: Kafka is away")
                .hasMessageContaining("Gave up");
    }

    @Test
    void aRefusedEventIsNamedWithItsProblem() {
        fake.intakeAnswers.add(new CannedAnswer(207, """
                {"accepted":9,"rejected":[{"index":4,"id":"H12-r-1","problem":{"title":"Refused","detail":"unit: H12/18"}}]}
                """));

        assertThatThrownBy(this::send)
                .isInstanceOf(SimulationFailure.class)
                .hasMessageContaining("intake-service rejected 1 of 10 events")
                .hasMessageContaining("H12-r-1: Refused: unit: H12/18");
    }

    @Test
    void aReceiptForLessThanWasSentIsAnError() {
        fake.intakeAnswers.add(new CannedAnswer(202, "{\"accepted\":9,\"rejected\":[]}"));

        assertThatThrownBy(this::send).hasMessageContaining("receipt for 9 events (expected: 10)");
    }

    @Test
    void anAnswerThatIsNoReceiptIsAnError() {
        fake.intakeAnswers.add(new CannedAnswer(415, "{\"title\":\"Wrong content type\"}"));

        assertThatThrownBy(this::send).hasMessageContaining("415, Wrong content type");
    }

    @Test
    void nothingAtTheAddressSaysHowToStartIt() throws IOException {
        var nowhere = URI.create("http://127.0.0.1:" + freePort());
        var session = session(new Services(nowhere, nowhere, nowhere), Duration.ofMinutes(1));

        assertThatThrownBy(() -> session.send(EVENTS.iterator(), EVENTS.size(), 10))
                .hasMessageContaining("Nothing answers at " + nowhere)
                .hasMessageContaining("./motcua up");
    }

    @Test
    void aStopEndsTheRunBetweenTwoChunks() {
        stop.request();

        assertThatThrownBy(this::send).isInstanceOf(Stopped.class);
        assertThat(fake.bodies).isEmpty();
    }

    private void send() {
        session(Duration.ofMinutes(1)).send(EVENTS.iterator(), EVENTS.size(), 10);
    }

    private Session session(Duration forService) {
        return session(fake.services(), forService);
    }

    private Session session(Services services, Duration forService) {
        var patience = new Patience(Clock.systemUTC(), Duration.ofSeconds(10), forService, Duration.ofSeconds(5));
        return new Session(services, HttpClient.newHttpClient(), patience, new Hearing(), stop);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private final class Hearing implements Listener {
        @Override
        public void acknowledged(long events, long total) {
            heard.add(events + "/" + total);
        }

        @Override
        public void waiting(String service, String why, Duration pause) {
            heard.add(service + " " + why);
        }
    }
}

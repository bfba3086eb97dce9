package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {
    @TempDir
    private Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private StackDirectory directory;
    private ServiceProcess first;
    private ServiceProcess second;
    private Supervisor supervisor;

    @BeforeEach
    void twoServices() throws Exception {
        directory = StackDirectory.at(root);
        first = TinyService.in(directory.root(), "first", Map.of());
        second = TinyService.in(directory.root(), "second", Map.of());
        supervisor = supervising(first, second);
    }

    @AfterEach
    void leaveNothingRunning() {
        supervisor.stop();
    }

    @Test
    void partsAreStartedInOrderAndStoppedInReverse() {
        supervisor.start();
        supervisor.stop();

        assertThat(said()).containsSubsequence("first", "ready", "second", "ready", "second", "stopped", "first");
        assertThat(first.isAlive()).isFalse();
        assertThat(RunRecord.all(directory)).isEmpty();
    }

    @Test
    void partThatDiesIsStartedAgain() throws Exception {
        supervisor.start();
        var firstPid = first.pid();
        var watch = watching();

        first.kill();

        waitUntil(() -> first.isAlive() && first.pid() != firstPid);
        first.awaitReady(Duration.ofSeconds(20));
        supervisor.stop();
        watch.get(20, TimeUnit.SECONDS);
        assertThat(said()).contains("ended with signal 9, starting it again");
    }

    @Test
    void partsThatDieTogetherAreBothStartedAgain() throws Exception {
        supervisor.start();
        var watch = watching();

        second.kill();
        first.kill();

        waitUntil(() -> Readiness.ofService(first.port()).isReached());
        waitUntil(() -> Readiness.ofService(second.port()).isReached());
        supervisor.stop();
        watch.get(20, TimeUnit.SECONDS);
    }

    @Test
    void partThatKeepsDyingStopsTheStackAndNamesItsLog() throws Exception {
        supervisor.start();
        var watch = watching();

        for (var death = 0; death < Deaths.TOO_MANY; death++) {
            waitUntil(() -> Readiness.ofService(first.port()).isReached());
            first.kill();
            waitUntil(() -> first.isAlive() || watch.isDone());
        }

        assertThatThrownBy(() -> watch.get(20, TimeUnit.SECONDS))
                .hasMessageContaining("first died 5 times within a minute")
                .hasMessageContaining(first.logFile().toString());
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void partThatCannotStartShowsTheEndOfItsLogAndStopsTheOthers() throws Exception {
        var stillborn = TinyService.in(directory.root(), "third", Map.of("TINY_SERVICE", "stillborn"));

        assertThatThrownBy(supervising(first, stillborn)::start)
                .hasMessageContaining("third ended with exit code 7")
                .hasMessageContaining("the reason why it cannot live");
        assertThat(first.isAlive()).isFalse();
    }

    @Test
    void missingJarIsNamed() {
        var absent = directory.root().resolve("absent.jar");
        var service = new ServiceProcess(
                new ServiceSpec("absent", absent, Ports.free(), Map.of(), List.of(), directory.log("absent")));

        assertThatThrownBy(service::start).hasMessage("absent is not built: " + absent + " is missing");
    }

    private Supervisor supervising(StackPart... parts) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Supervisor(Arrays.stream(parts).map(List::of).toList(), directory, Clock.systemUTC(), out);
    }

    private CompletableFuture<Void> watching() {
        return CompletableFuture.runAsync(() -> {
            try {
                supervisor.watch();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void waitUntil(Readiness readiness) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!readiness.isReached()) {
            assertThat(System.nanoTime()).as("waited for 30 seconds").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}

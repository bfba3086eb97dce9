package vn.motcua.intake.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private static final Duration STALL = Duration.ofMillis(300);

    private final Acknowledgements acknowledgements = new Acknowledgements(STALL);

    @Test
    void silenceIsNotWaitedForLongerThanTheStall() throws InterruptedException {
        var sent = System.nanoTime();

        assertThat(acknowledgements.await(new CompletableFuture<>(), sent)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isBetween(STALL, Duration.ofSeconds(10));
    }

    @Test
    void slowKafkaIsWaitedForWhileItAcknowledgesAnything() throws InterruptedException {
        var future = new CompletableFuture<String>();
        var sent = System.nanoTime();
        var others = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < 12; i++) {
                sleep(Duration.ofMillis(50));
                acknowledgements.one();
            }
            future.complete("stored");
        });

        assertThat(acknowledgements.await(future, sent)).isTrue();
        others.join();
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThan(STALL);
    }

    @Test
    void whatIsDoneCountsHoweverLateItIsAskedFor() throws InterruptedException {
        var longAgo = System.nanoTime() - Duration.ofHours(1).toNanos();

        assertThat(acknowledgements.await(CompletableFuture.completedFuture("stored"), longAgo))
                .isTrue();
        assertThat(acknowledgements.await(CompletableFuture.failedFuture(new IllegalStateException()), longAgo))
                .isFalse();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

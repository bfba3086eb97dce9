package vn.motcua.intake.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.EventType;
import vn.motcua.intake.IntakeConfig;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.intake.check.TimeCheck;
import vn.motcua.intake.publish.Publisher;
import vn.motcua.intake.publish.Window;
import vn.motcua.intake.read.EventReader;
import vn.motcua.intake.read.Found;
import vn.motcua.intake.receipt.Receipt;
import vn.motcua.problem.Problem;

/** The way of one call's events through the rooms: read, check, publish, receipt. */
@Singleton
final class Intake {
    private static final Problem KAFKA_AWAY = Problem.of(
            IntakeProblem.KAFKA_AWAY,
            "Kafka does not acknowledge; everything below unreadFrom that is not listed here is stored");

    private static final Problem TOO_MANY =
            Problem.of(IntakeProblem.TOO_MANY_REJECTED, "nothing was read from unreadFrom on");

    private final TimeCheck timeCheck;
    private final Publisher publisher;
    private final Counters counters;
    private final IntakeConfig config;

    Intake(TimeCheck timeCheck, Publisher publisher, Counters counters, IntakeConfig config) {
        this.timeCheck = timeCheck;
        this.publisher = publisher;
        this.counters = counters;
        this.config = config;
    }

    /** Takes in all that the reader finds; every event of it is settled when this returns. */
    Receipt take(EventReader reader) throws IOException {
        var receipt = new Receipt(config.limits().rejectedInMemory());
        try {
            take(reader, receipt, publisher.window(new Entry(receipt)));
            return receipt;
        } catch (IOException | RuntimeException e) {
            receipt.close();
            throw e;
        } catch (InterruptedException e) {
            receipt.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service stops");
        }
    }

    private void take(EventReader reader, Receipt receipt, Window window) throws IOException, InterruptedException {
        var index = 0L;
        var found = reader.next();
        while (takeNext(found, index, receipt, window)) {
            index++;
            found = reader.next();
        }
        window.settleAll();
        if (receipt.missesAcknowledgements()) {
            receipt.stop(found == null ? index : index + 1, KAFKA_AWAY);
        }
    }

    /** Whether to go on reading. */
    private boolean takeNext(@Nullable Found found, long index, Receipt receipt, Window window)
            throws IOException, InterruptedException {
        switch (found) {
            case null -> {
                return false;
            }
            case Found.Stopped(var problem) -> {
                counters.rejected(problem.type());
                receipt.stop(index, problem);
                return false;
            }
            case Found.Refused(var id, var problem) -> reject(receipt, index, id, problem);
            case Found.Event(var event) -> takeEvent(index, event, receipt, window);
        }
        if (receipt.missesAcknowledgements()) {
            receipt.stop(index + 1, KAFKA_AWAY);
            return false;
        }
        if (receipt.rejected() >= config.limits().rejected()) {
            receipt.stop(index + 1, TOO_MANY);
            return false;
        }
        return true;
    }

    private void takeEvent(long index, DossierEvent event, Receipt receipt, Window window)
            throws IOException, InterruptedException {
        var problem = timeCheck.problemOf(event);
        if (problem.isPresent()) {
            reject(receipt, index, event.header().id(), problem.get());
        } else {
            window.send(index, event);
        }
    }

    private void reject(Receipt receipt, long index, @Nullable String id, Problem problem) throws IOException {
        counters.rejected(problem.type());
        receipt.reject(index, id, problem);
    }

    private final class Entry implements Window.Settled {
        private final Receipt receipt;

        Entry(Receipt receipt) {
            this.receipt = receipt;
        }

        @Override
        public void acknowledged(EventType type) {
            counters.accepted(type);
            receipt.accept();
        }

        @Override
        public void unacknowledged(long index, String id) {
            counters.unacknowledged();
            receipt.missAcknowledgement(index, id);
        }
    }
}

package vn.motcua.intake.publish;

import java.util.ArrayDeque;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.EventType;

/** The events of one call that wait for Kafka, settled in the order they came in; a full window makes the reader wait. */
public final class Window {
    private final int size;
    private final Sending sending;
    private final Acknowledgements acknowledgements;
    private final Settled settled;
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();

    Window(int size, Sending sending, Acknowledgements acknowledgements, Settled settled) {
        this.size = size;
        this.sending = sending;
        this.acknowledgements = acknowledgements;
        this.settled = settled;
    }

    /** Sends an event, and settles those before it that need no more waiting. */
    public void send(long index, DossierEvent event) throws InterruptedException {
        var future = sending.send(event);
        sent.add(new Sent(index, event.header().id(), event.type(), future, System.nanoTime()));
        while (sent.size() > size || isSettled(sent.peek())) {
            settle(sent.remove());
        }
    }

    /** Settles all that is left. */
    public void settleAll() throws InterruptedException {
        while (!sent.isEmpty()) {
            settle(sent.remove());
        }
    }

    private boolean isSettled(@Nullable Sent oldest) {
        return oldest != null && (oldest.future.isDone() || acknowledgements.isOverdue(oldest.nanos));
    }

    private void settle(Sent oldest) throws InterruptedException {
        if (acknowledgements.await(oldest.future, oldest.nanos)) {
            settled.acknowledged(oldest.type);
        } else {
            settled.unacknowledged(oldest.index, oldest.id);
        }
    }

    private record Sent(long index, String id, EventType type, Future<?> future, long nanos) {}

    interface Sending {
        Future<?> send(DossierEvent event);
    }

    /** Is told what became of each event, in the order of their indices. */
    public interface Settled {
        void acknowledged(EventType type);

        void unacknowledged(long index, String id);
    }
}

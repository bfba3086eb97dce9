package vn.motcua.reporting.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.LinkedHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Long answers that were given, by the strong tags that they have before they are coded.
 *
 * <p>A tag names the whole question and how all data behind it stand, so that an answer cannot be found under it any more when
 * its figures could differ; those that nobody asks for again make room for others.
 */
@ApplicationScoped
public class KeptAnswers {
    private final long most;
    private final LinkedHashMap<String, byte[]> bodies = new LinkedHashMap<>(16, 0.75f, true);
    // A copy that grows takes memory as well.
    private final Semaphore copying = new Semaphore(1);
    private long bytes;

    KeptAnswers(AnswerConfig config) {
        most = config.kept().asLongValue();
    }

    /** The body that was answered with this tag; null if it was not or is not kept. */
    public synchronized byte @Nullable [] body(EntityTag tag) {
        return bodies.get(tag.getValue());
    }

    /** Takes a copy of a body while it is written, if no other is taken. */
    public BodyCopy copy(EntityTag tag) {
        return copying.tryAcquire()
                ? new BodyCopy(
                        body -> keep(tag, body), copying::release, (int) Math.min(most / 4, Integer.MAX_VALUE / 2))
                : BodyCopy.none();
    }

    private synchronized void keep(EntityTag tag, byte[] body) {
        var before = bodies.put(tag.getValue(), body);
        bytes += body.length - (before == null ? 0 : before.length);
        for (var eldest = bodies.entrySet().iterator(); bytes > most && eldest.hasNext(); ) {
            bytes -= eldest.next().getValue().length;
            eldest.remove();
        }
    }
}

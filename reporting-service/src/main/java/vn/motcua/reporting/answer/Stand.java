package vn.motcua.reporting.answer;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the data stand that an answer is made of: as long as it is equal, so is the answer.
 *
 * @param revision the latest that changed a count or the register of units
 * @param changedAt when that was; null if nothing was ever counted
 * @param registers what else an answer depends on, as a mark that changes with it: targets, plans, catalogue, seals, the database itself
 */
public record Stand(long revision, @Nullable Instant changedAt, String registers) {
    public Stand {
        // Without it, answers of different registers would have one tag.
        Objects.requireNonNull(registers, "registers: null (expected: the mark of the one row of kpi.registers)");
    }

    /** A row of {@code kpi_v1.stand} with its revision as {@code stand}, and this service's own in its registers. */
    public static Stand of(Row row) {
        var changedAt = row.getOffsetDateTime("changed_at");
        return new Stand(
                row.getLong("stand"), changedAt == null ? null : changedAt.toInstant(), row.getString("registers"));
    }

    /**
     * A strong tag.
     *
     * @param question everything that was asked, the form of the answer and its coding included
     */
    public EntityTag tag(String question) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((this + " " + question).getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.reporting.answer;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How the data stand that an answer is made of: as long as it is equal, so is the answer.
 *
 * @param revision the latest that changed a count or the register of units
 * @param changedAt when that was; null if nothing was ever counted
 * @param registers a hash of what else an answer depends on: targets, plans, catalogue, seals, the database itself
 */
public record Stand(long revision, @Nullable Instant changedAt, String registers) {
    /** The columns of the record in the answer of {@code kpi_v1.stand}, joined with this service's own. */
    public static final String SQL = """
            SELECT stand.revision, stand.changed_at,
                stand.registers || ' ' || coalesce((SELECT max(id) FROM reporting.seal), 0)
                    || ' ' || (SELECT series FROM kpi_v1.revision)
            FROM kpi_v1.stand($1, $2) AS stand""";

    /** A row of {@link #SQL}. */
    static Stand of(Row row) {
        var changedAt = row.getOffsetDateTime(1);
        return new Stand(row.getLong(0), changedAt == null ? null : changedAt.toInstant(), row.getString(2));
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

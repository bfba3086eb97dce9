package vn.motcua.reporting.seal;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.answer.Snapshot;

/** Makes the report of a seal anew and says what is another number. For threads that may wait. */
@ApplicationScoped
class Comparison {
    private static final String REVISION = "SELECT last FROM kpi_v1.revision";
    private static final int MOST_TRIES = 5;

    private final Sealables sealables;
    private final Pool pool;

    Comparison(Sealables sealables, Pool pool) {
        this.sealables = sealables;
        this.pool = pool;
    }

    /** The report and its causes are read one after the other; if something was folded between, both are read again. */
    List<Difference> of(SealQueries.Sealed sealed) {
        var seal = sealed.seal();
        for (var tries = 1; ; tries++) {
            var revision = revision();
            var live = sealables
                    .of(seal, VietnamTime.dayOf(seal.sealedAt()))
                    .chain(sealable -> sealable.live().get())
                    .await()
                    .indefinitely();
            try (var snapshot = Snapshot.of(pool)) {
                var differences = new Differences(snapshot, seal.revision()).between(sealed.report(), live);
                if (tries == MOST_TRIES || revision == revision(snapshot)) {
                    return differences;
                }
            }
        }
    }

    private long revision() {
        return pool.query(REVISION).executeAndAwait().iterator().next().getLong(0);
    }

    private static long revision(Snapshot snapshot) {
        return snapshot.all(REVISION, Tuple.tuple()).iterator().next().getLong(0);
    }
}

package vn.motcua.kpi.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.DatabasePool;
import vn.motcua.kpi.KpiConfig;
import vn.motcua.kpi.quarantine.QuarantineRelease;
import vn.motcua.kpi.store.FoldStore;

/** Runs one rebuild at a time, and remembers the last one of this instance. */
@ApplicationScoped
public class Rebuilds {
    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final DatabasePool database;
    private final Rebuild.Tools tools;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild").daemon().factory());
    private volatile @Nullable Progress last;

    Rebuilds(
            DatabasePool database,
            FoldStore live,
            QuarantineRelease release,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            KpiConfig config,
            Clock clock) {
        this.database = database;
        tools = new Rebuild.Tools(live, release, kafka, config, clock);
    }

    /** Starts one; fails if one is on its way, here or on another instance. */
    RebuildStatus start(boolean apply) {
        var staging = Staging.open(database, tools.config().fold().consumers());
        var progress = new Progress(tools.clock(), apply);
        last = progress;
        thread.execute(() -> run(staging, progress, apply));
        return progress.status();
    }

    Optional<RebuildStatus> last() {
        return Optional.ofNullable(last).map(Progress::status);
    }

    private void run(Staging staging, Progress progress, boolean apply) {
        try {
            RebuildResult result;
            try (staging) {
                result = new Rebuild(tools, staging, progress).run(apply);
            }
            // Only now: whoever reads of the end may start the next one.
            progress.end(result);
        } catch (RuntimeException e) {
            LOG.error("Rebuild failed, nothing live has changed.", e);
            progress.fail(e);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}

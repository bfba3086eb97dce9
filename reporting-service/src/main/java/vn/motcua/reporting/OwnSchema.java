package vn.motcua.reporting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Makes the schema that is this service's own, as soon as kpi-service has let it in. */
@Readiness
@ApplicationScoped
class OwnSchema implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(OwnSchema.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flyway flyway;
    private volatile boolean ready;
    private volatile boolean stopped;

    OwnSchema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Usually at once; a database that is away must not keep the service from starting. */
    void start(@Observes StartupEvent event) {
        if (!migrated()) {
            Thread.ofVirtual().name("own-schema").start(this::migrate);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void migrate() {
        do {
            pause();
        } while (!stopped && !migrated());
    }

    private boolean migrated() {
        try {
            flyway.migrate();
            ready = true;
        } catch (FlywayException e) {
            LOG.infof("Schema reporting not made yet, trying again. cause=%s", e.getMessage());
        }
        return ready;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("own-schema").status(ready).build();
    }
}

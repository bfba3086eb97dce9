package vn.motcua.kpi.consume;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says that the service is not ready while the log is shorter than what is folded, or nobody reads it, with the reason. */
@Readiness
@Singleton
final class LogReadiness implements HealthCheck {
    private final LogContinuity continuity;
    private final LogConsumers consumers;

    LogReadiness(LogContinuity continuity, LogConsumers consumers) {
        this.continuity = continuity;
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log dossier-events");
        var trouble =
                consumers.areAlive() ? continuity.trouble() : "a consumer of the log has ended, see the service's log";
        return trouble.isEmpty()
                ? response.up().build()
                : response.down().withData("reason", trouble).build();
    }
}

package vn.motcua.kpi.consume;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says that the service is not ready while the log is shorter than what is folded, or nobody reads it, with the reason. */
@Readiness
@Singleton
final class LogReadiness implements HealthCheck {
    private final LogConsumers consumers;

    LogReadiness(LogConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log dossier-events");
        var trouble = consumers.trouble();
        return trouble.isEmpty()
                ? response.up().build()
                : response.down().withData("reason", trouble).build();
    }
}

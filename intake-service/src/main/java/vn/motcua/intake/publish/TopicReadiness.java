package vn.motcua.intake.publish;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says that the service is ready once the topic is there and was opened, with the reason while it is not. */
@Readiness
@Singleton
final class TopicReadiness implements HealthCheck {
    private final TopicWatch watch;

    TopicReadiness(TopicWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var trouble = watch.trouble();
        var response = HealthCheckResponse.named("topic dossier-events").status(trouble.isEmpty());
        trouble.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}

package vn.motcua.intake.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.motcua.event.DossierEvent;
import vn.motcua.intake.IntakeConfig;
import vn.motcua.intake.IntakeProblem;
import vn.motcua.problem.Problem;

/** Refuses events of the future; there is no limit on how late an event may come. */
@ApplicationScoped
public class TimeCheck {
    private final Clock clock;
    private final IntakeConfig config;

    TimeCheck(Clock clock, IntakeConfig config) {
        this.clock = clock;
        this.config = config;
    }

    public Optional<Problem> problemOf(DossierEvent event) {
        var time = event.header().time();
        var latest = clock.instant().plus(config.allowedSkew());
        if (!time.isAfter(latest)) {
            return Optional.empty();
        }
        return Optional.of(Problem.ofPointer(
                IntakeProblem.TIME_AHEAD,
                "%s (expected: a time not more than %d s ahead of now)"
                        .formatted(time, config.allowedSkew().toSeconds()),
                "/time"));
    }
}

package vn.motcua.kpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The settings of the service. */
@ConfigMapping(prefix = "motcua.kpi")
public interface KpiConfig {
    /** How far ahead of its record the time of an event may be: clocks of counters differ. */
    @WithDefault("10m")
    Duration allowedSkew();

    /** How this instance folds the log. */
    Fold fold();

    interface Fold {
        /** How many consumers of the log it runs: while one waits for the database, another reads events. */
        @WithDefault("2")
        @Min(1)
        int consumers();

        /** How many events one of them takes at once, if there are so many: more share their tallies, and cost memory. */
        @WithDefault("5000")
        @Min(1)
        int mostAtOnce();
    }
}

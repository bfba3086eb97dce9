package vn.motcua.kpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the service. */
@ConfigMapping(prefix = "motcua.kpi")
public interface KpiConfig {
    /** How far ahead of its record the time of an event may be: clocks of counters differ. */
    @WithDefault("10m")
    Duration allowedSkew();
}

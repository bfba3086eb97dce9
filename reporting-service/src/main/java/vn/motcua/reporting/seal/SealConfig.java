package vn.motcua.reporting.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reports are sealed by the schedule. */
@ConfigMapping(prefix = "motcua.seals")
interface SealConfig {
    /** Whether there is a schedule; a second instance may leave it to the first. */
    @WithDefault("true")
    boolean scheduled();

    /** How far back a scheduler that was down looks for cut-offs that it missed. */
    @WithDefault("35D")
    Duration lookBack();

    /** How long after the end of a statutory month its form is sealed, for events that were on their way. */
    @WithDefault("1H")
    Duration formGrace();
}

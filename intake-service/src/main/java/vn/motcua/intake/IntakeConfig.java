package vn.motcua.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the service; sizes are in bytes. */
@ConfigMapping(prefix = "motcua.intake")
public interface IntakeConfig {
    /** How far ahead of now the time of an event may be: clocks of counters differ. */
    @WithDefault("10m")
    Duration allowedSkew();

    Limits limits();

    Kafka kafka();

    /** What one call may cost. */
    interface Limits {
        @WithDefault("262144")
        int event();

        @WithDefault("10485760")
        long batch();

        @WithDefault("65536")
        int line();

        /** Refused events of one call, after which reading stops: their list lies on disk until it is sent. */
        @WithDefault("100000")
        long rejected();

        /** Refused events are listed in memory up to this size, beyond it in a temporary file. */
        @WithDefault("262144")
        int rejectedInMemory();

        /** How long the rest of a body is still read after an early answer, so that the client gets to see it. */
        @WithDefault("30s")
        Duration drain();
    }

    /** How events get to Kafka. */
    interface Kafka {
        /** Events of one call that may wait for their acknowledgement. */
        @WithDefault("4096")
        int window();

        /** Kafka counts as away when it has acknowledged nothing for so long; the answer is promised within 2 s. */
        @WithDefault("1500ms")
        Duration stall();

        @WithDefault("1")
        short replicationFactor();

        /** How often the topic is looked at for readiness. */
        @WithDefault("2s")
        Duration checkEvery();
    }
}

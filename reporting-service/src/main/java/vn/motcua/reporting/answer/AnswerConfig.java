package vn.motcua.reporting.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory long answers that were given may take. */
@ConfigMapping(prefix = "motcua.answers")
interface AnswerConfig {
    /** All of them together; one alone at most a quarter. Zero: none is kept. */
    @WithDefault("32M")
    MemorySize kept();
}

/**
 * Measures the whole system from outside, each figure beside the raw limit of the same run.
 *
 * <p>Starts the very stack of {@code up} through {@code vn.motcua.stack}, lets a country work, and asks what Kafka and
 * PostgreSQL do alone. Knows the contract, the topic and the tables it measures, and of the services' classes none but those
 * whose speed in memory {@code FoldAlone} tells.
 *
 * <p>Next: each {@code Section} gives figures to the {@code Report}, of which the {@code Page} is made.
 */
@NullMarked
package vn.motcua.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * The effects of the fold: dossier states, tallies, offsets and quarantine, written in one transaction a batch.
 *
 * <p>A handful of set-based statements whatever the size of the batch, with sorted keys so that writers of the same cells
 * wait for each other instead of deadlocking. Knows nothing of Kafka's client or HTTP.
 *
 * <p>Next: the views of schema {@code kpi_v1}, which {@link vn.motcua.kpi.rate} and reporting-service read.
 */
@NullMarked
package vn.motcua.kpi.store;

import org.jspecify.annotations.NullMarked;

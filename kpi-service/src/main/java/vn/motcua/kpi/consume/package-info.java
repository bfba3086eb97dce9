/**
 * Takes batches from the log: reads records into events, hands them to the store, and acknowledges after the commit.
 *
 * <p>A record that holds no event is kept for quarantine and blocks nothing. With the database away it waits: nothing is
 * skipped. Knows nothing of rates.
 *
 * <p>Next: {@link vn.motcua.kpi.store}.
 */
@NullMarked
package vn.motcua.kpi.consume;

import org.jspecify.annotations.NullMarked;

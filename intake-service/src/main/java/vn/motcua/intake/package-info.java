/**
 * Turns an HTTP call into durable events, in the order of the rooms: http, read, check, publish, receipt.
 *
 * <p>Here lie the settings, the clock and the page of problem types. Knows nothing of KPIs or PostgreSQL.
 *
 * <p>Next: {@link vn.motcua.intake.http} takes the call.
 */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;

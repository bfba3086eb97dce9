package vn.motcua.reporting.seal;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Supplier;
import vn.motcua.figure.Period;
import vn.motcua.reporting.report.Report;

/**
 * A report that can be sealed, not made yet.
 *
 * @param unit its code
 * @param question what else was asked for, as in the address of the live report
 * @param days those of the report
 * @param cutOff before which it is not sealed: its figures are still to come
 * @param live makes it with the figures of now
 */
record Sealable(String form, String unit, String question, Period days, Instant cutOff, Supplier<Uni<Report>> live) {}

/**
 * Every problem this service can answer with (RFC 9457), on one page: {@link vn.motcua.intake.problem.ProblemType}.
 *
 * <p>Knows the contract's refusals and JSON, nothing of HTTP bodies, Kafka or the order of events.
 *
 * <p>Next: the other rooms name these problems, {@link vn.motcua.intake.receipt} lists them.
 */
@NullMarked
package vn.motcua.intake.problem;

import org.jspecify.annotations.NullMarked;

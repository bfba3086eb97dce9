/**
 * How every service says that it cannot do what was asked: RFC 9457 problem documents.
 *
 * <p>Each service keeps its own types on one page, an enum that implements {@link vn.motcua.problem.ProblemType}. Knows
 * nothing of dossiers.
 */
@NullMarked
package vn.motcua.problem;

import org.jspecify.annotations.NullMarked;

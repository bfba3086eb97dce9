/**
 * How every service says that it cannot do what was asked: RFC 9457 problem documents, explained under {@code /problems}.
 *
 * <p>Each service keeps its own types on one page, an enum that implements {@link vn.motcua.problem.ProblemType}, and
 * shows it with a {@link vn.motcua.problem.ProblemPage}. Knows nothing of dossiers.
 */
@NullMarked
package vn.motcua.problem;

import org.jspecify.annotations.NullMarked;

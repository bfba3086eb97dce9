/**
 * How a question about figures is asked: which days, on which tree of units, which indicators, how much of a list.
 *
 * <p>Every service that answers with figures reads the same parameters with the same words of refusal. Knows nothing of
 * where figures come from. Next: {@link vn.motcua.figure}.
 */
@NullMarked
package vn.motcua.question;

import org.jspecify.annotations.NullMarked;

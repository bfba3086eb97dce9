/**
 * The weekly sheet of a plan (bảng theo dõi tuần): every unit's rates against the plan's targets, at the cut-off of a week.
 *
 * <p>Judges as {@link vn.motcua.figure} does and counts as schema {@code kpi_v1} does; knows nothing of ledgers. Next: {@link
 * vn.motcua.reporting.report} answers with it.
 */
@NullMarked
package vn.motcua.reporting.sheet;

import org.jspecify.annotations.NullMarked;

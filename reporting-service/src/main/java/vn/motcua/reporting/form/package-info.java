/**
 * Form II.06a, "Tình hình, kết quả giải quyết TTHC" (circular 01/2020/TT-VPCP): asks the ledgers of schema {@code kpi_v1},
 * refuses what does not balance, lays the form out.
 *
 * <p>Knows nothing of rates and targets. Next: {@link vn.motcua.reporting.report} answers with it.
 */
@NullMarked
package vn.motcua.reporting.form;

import org.jspecify.annotations.NullMarked;

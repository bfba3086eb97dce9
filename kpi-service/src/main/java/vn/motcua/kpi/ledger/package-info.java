/**
 * Answers with the ledger of a unit, the columns of form II.06a, from the stock flows that schema {@code kpi_v1} sums.
 *
 * <p>Stocks are sums of flows up to a day, so a period that is over prints the same unless its own facts are corrected.
 * Knows nothing of rates or of how figures are folded.
 */
@NullMarked
package vn.motcua.kpi.ledger;

import org.jspecify.annotations.NullMarked;

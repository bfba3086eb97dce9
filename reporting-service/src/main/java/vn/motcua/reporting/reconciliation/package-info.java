/**
 * Bridges our figures to those of another system: takes its list, compares, and tells every difference by its cause.
 *
 * <p>The list is read row by row, its columns named by a map; {@link vn.motcua.reporting.reconciliation.Staging} lays it
 * beside our dossiers in tables that end with the transaction, where sets are compared. Nothing of a list is kept once it is
 * answered. Knows nothing of how events are folded: a dossier counts here as {@code kpi_v1.dossier} says.
 */
@NullMarked
package vn.motcua.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;

/**
 * Freezes reports at their cut-off (chốt số liệu), by a schedule or by hand, and says what changed since and because of which
 * dossiers.
 *
 * <p>A sealed report is its canonical JSON, word for word; a correction is another edition beside it. Reports themselves are
 * made by {@link vn.motcua.reporting.form} and {@link vn.motcua.reporting.sheet}.
 */
@NullMarked
package vn.motcua.reporting.seal;

import org.jspecify.annotations.NullMarked;

/**
 * The arithmetic of figures that every service shares: Vietnamese days, periods and rates.
 *
 * <p>Null, rounding and windows are written here and nowhere else, so the same figure looks the same in every view.
 * Knows nothing of units, storage or HTTP.
 */
@NullMarked
package vn.motcua.figure;

import org.jspecify.annotations.NullMarked;

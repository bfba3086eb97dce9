/**
 * The arithmetic of figures that every service shares: Vietnamese days, periods, rates and targets.
 *
 * <p>Null, rounding, windows and what it means to meet a target are written here and nowhere else, so the same figure
 * looks the same in every view. Knows nothing of units, storage or HTTP.
 */
@NullMarked
package vn.motcua.figure;

import org.jspecify.annotations.NullMarked;

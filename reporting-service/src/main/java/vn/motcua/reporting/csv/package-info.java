/**
 * Writes rows as CSV that any reader of RFC 4180 can read, of which no cell is a formula to a spreadsheet.
 *
 * <p>Knows nothing of what the cells mean.
 */
@NullMarked
package vn.motcua.reporting.csv;

import org.jspecify.annotations.NullMarked;

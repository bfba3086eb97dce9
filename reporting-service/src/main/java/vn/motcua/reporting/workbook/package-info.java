/**
 * Lays out tables as spreadsheets (XLSX) that print like the paper forms: headed, boxed, on A4 landscape, one page wide.
 *
 * <p>Equal pages give equal bytes. Knows nothing of what the numbers mean.
 */
@NullMarked
package vn.motcua.reporting.workbook;

import org.jspecify.annotations.NullMarked;

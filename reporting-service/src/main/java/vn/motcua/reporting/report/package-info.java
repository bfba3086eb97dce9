/**
 * What every report is: its content as a tree of records with canonical JSON, as CSV lines, as a spreadsheet.
 *
 * <p>Answers a request in the form that it accepts. Knows no single report; {@link vn.motcua.reporting.form} and
 * {@link vn.motcua.reporting.sheet} make them, and sealing keeps them. It never asks for the time.
 */
@NullMarked
package vn.motcua.reporting.report;

import org.jspecify.annotations.NullMarked;

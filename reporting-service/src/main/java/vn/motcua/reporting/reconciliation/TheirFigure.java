package vn.motcua.reporting.reconciliation;

import vn.motcua.figure.Rate;

/**
 * What a row of their list says of a figure.
 *
 * @param unit by its code
 */
record TheirFigure(int row, String unit, String indicator, Rate rate) {}

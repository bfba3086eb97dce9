package vn.motcua.reporting.workbook;

/**
 * A box in the heading of a table.
 *
 * @param row from 0, within the heading
 * @param column from 0
 * @param rows how many it covers
 * @param columns how many it covers
 */
public record Heading(int row, int column, int rows, int columns, String text) {

    /** A box of one cell. */
    public static Heading at(int row, int column, String text) {
        return new Heading(row, column, 1, 1, text);
    }

    int lastRow() {
        return row + rows - 1;
    }

    int lastColumn() {
        return column + columns - 1;
    }
}

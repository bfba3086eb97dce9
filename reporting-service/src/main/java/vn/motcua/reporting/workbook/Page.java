package vn.motcua.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, written from top to bottom: titles, notes, the heading of the table, its rows.
 *
 * <p>Numbers are numeric cells, text is text whatever it begins with: nothing becomes a formula.
 */
public final class Page {
    private static final int LONGEST_NAME = 31;
    private static final String FONT = "Times New Roman";
    private static final float MARGIN_IN_INCHES = 0.4f;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, "Motcua", "1.0");
    private final Worksheet sheet;
    private final int columns;
    private int next;

    /**
     * An empty page.
     *
     * @param name what the tab says; cut to the length that the format allows
     * @param widths of the columns, in characters
     */
    public Page(String name, List<Integer> widths) {
        workbook.setGlobalDefaultFont(FONT, 11);
        sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        columns = widths.size();
        for (var column = 0; column < columns; column++) {
            sheet.width(column, widths.get(column));
        }
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        // As many pages high as it needs.
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN_IN_INCHES);
        sheet.rightMargin(MARGIN_IN_INCHES);
        sheet.footer("&P/&N", Position.CENTER);
    }

    /** A line over the whole width. */
    public void title(String text) {
        sheet.value(next, 0, text);
        var line = sheet.range(next, 0, next, columns - 1);
        line.merge();
        line.style()
                .bold()
                .fontSize(13)
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
        next++;
    }

    /** A line that begins at the left. */
    public void note(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).italic().set();
        next++;
    }

    /** The heading of the table, with the columns' numbers below it; printed on each page, kept in sight on a screen. */
    public void heading(List<Heading> boxes, List<String> numbers) {
        var first = next;
        for (var box : boxes) {
            sheet.value(first + box.row(), box.column(), box.text());
            var range = sheet.range(first + box.row(), box.column(), first + box.lastRow(), box.lastColumn());
            if (box.rows() > 1 || box.columns() > 1) {
                range.merge();
            }
            range.style()
                    .bold()
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            next = Math.max(next, first + box.lastRow() + 1);
        }
        for (var column = 0; column < columns; column++) {
            sheet.value(next, column, numbers.get(column));
        }
        sheet.range(next, 0, next, columns - 1)
                .style()
                .italic()
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.repeatRows(first, next);
        next++;
        sheet.freezePane(0, next);
    }

    /** A row of the table; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        row(cells, false);
    }

    /** The last row of the table, which stands out. */
    public void total(List<? extends @Nullable Object> cells) {
        row(cells, true);
    }

    private void row(List<? extends @Nullable Object> cells, boolean bold) {
        for (var column = 0; column < columns; column++) {
            var value = cells.get(column);
            var style = sheet.style(next, column).borderStyle(BorderStyle.THIN).verticalAlignment("center");
            if (bold) {
                style.bold();
            }
            switch (value) {
                case null -> {}
                case BigDecimal decimal -> {
                    sheet.value(next, column, decimal);
                    style.format("#,##0.00");
                }
                case Number number -> {
                    sheet.value(next, column, number);
                    style.format("#,##0");
                }
                case Object text -> {
                    sheet.value(next, column, text.toString());
                    style.wrapText(true);
                }
            }
            style.set();
        }
        next++;
    }

    /**
     * The file.
     *
     * @param made the day that stands as the day of its making: one of the data, never of the clock
     */
    public byte[] bytes(LocalDate made) {
        try {
            workbook.finish();
            return Reproducible.bytes(written.toByteArray(), made);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory can always be written", e);
        }
    }
}

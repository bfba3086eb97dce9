package vn.motcua.reporting.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.problem.ProblemException;
import vn.motcua.reporting.ReportingProblem;

/**
 * The rows of a CSV in UTF-8, one at a time, in constant memory.
 *
 * <p>Cells are set apart by whichever of comma, semicolon and tab the header line has most of: spreadsheets with a
 * Vietnamese locale write semicolons.
 */
final class Sheet {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_LINE_LOOKED_AT = 64 * 1024;
    private static final CsvFactory CSV = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.LONGEST_CELL)
                    .build())
            .build();

    private final CsvParser parser;
    private int row;

    private Sheet(CsvParser parser) {
        this.parser = parser;
    }

    /** Opens a sheet at its first row, which is number 1. */
    static Sheet of(InputStream in) throws IOException {
        // A decoder of its own refuses what is no UTF-8; the usual one would replace it.
        var text = new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), LONGEST_LINE_LOOKED_AT);
        try {
            text.mark(LONGEST_LINE_LOOKED_AT);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            text.mark(LONGEST_LINE_LOOKED_AT);
            var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
            text.reset();
            var parser = CSV.createParser(text);
            parser.setSchema(schema);
            return new Sheet(parser);
        } catch (CharacterCodingException e) {
            throw inAnotherEncoding();
        }
    }

    /** The number of the row that was read last, the header's being 1. */
    int row() {
        return row;
    }

    /** The cells of the next row that is not blank; empty after the last one. */
    Optional<List<String>> next() throws IOException {
        try {
            while (parser.nextToken() != null) {
                row++;
                var cells = cells();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw refused("cannot be read (expected: cells of at most " + Limits.LONGEST_CELL
                    + " characters, each quote in a quoted cell doubled, and the cell closed)");
        } catch (CharacterCodingException e) {
            throw inAnotherEncoding();
        }
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() == Limits.MOST_COLUMNS) {
                throw refused("more than " + Limits.MOST_COLUMNS + " cells (expected: at most as many)");
            }
            cells.add(parser.getText().strip());
        }
        return cells;
    }

    private ProblemException refused(String detail) {
        return new ProblemException(ReportingProblem.UNREADABLE_LIST, "row " + Math.max(row, 1) + ": " + detail);
    }

    private static ProblemException inAnotherEncoding() {
        return new ProblemException(
                ReportingProblem.UNREADABLE_LIST,
                "text in another encoding (expected: UTF-8, in a spreadsheet" + " \"CSV UTF-8\")");
    }

    private static char separator(BufferedReader text) throws IOException {
        var counts = new int[128];
        var read = 0;
        for (var c = text.read();
                c >= 0 && c != '\n' && c != '\r' && ++read < LONGEST_LINE_LOOKED_AT;
                c = text.read()) {
            if (c < counts.length) {
                counts[c]++;
            }
        }
        return Stream.of(',', ';', '\t')
                .reduce((one, other) -> counts[other] > counts[one] ? other : one)
                .orElseThrow();
    }
}

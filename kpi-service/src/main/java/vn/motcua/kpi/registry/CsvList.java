package vn.motcua.kpi.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.ProblemException;

/** Reads CSV of RFC 4180 whose header line names the columns, in any order; an empty cell is a field left out. */
final class CsvList {
    private static final String ALIASES = "aliases";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ObjectReader LINES = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);

    private CsvList() {}

    static List<ListReader.Item> read(byte[] body, ListReader.Kind<?> kind) {
        var lines = lines(text(body));
        if (lines.isEmpty()) {
            throw refused("no header line (expected: " + String.join(",", kind.columns()) + ")");
        }
        var columns = Stream.of(lines.getFirst()).map(String::strip).toList();
        check(columns, kind);
        return lines.stream().skip(1).map(cells -> item(columns, cells)).toList();
    }

    private static void check(List<String> columns, ListReader.Kind<?> kind) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!kind.columns().contains(column)) {
                throw KpiProblem.INVALID_LIST.refused(
                        column, column, "columns of " + kind.columns() + ", set apart by commas");
            }
            if (!seen.add(column)) {
                throw new ProblemException(
                        KpiProblem.INVALID_LIST, "column " + column + " comes twice (expected: once)", column);
            }
        }
        for (var column : kind.columns()) {
            if (kind.required().contains(column) && !seen.contains(column)) {
                throw new ProblemException(
                        KpiProblem.INVALID_LIST,
                        "column " + column + " is missing (expected: at least "
                                + kind.columns().stream()
                                        .filter(kind.required()::contains)
                                        .toList() + ")",
                        column);
            }
        }
    }

    private static ListReader.Item item(List<String> columns, String[] cells) {
        var fields = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < Math.min(cells.length, columns.size()); i++) {
            put(fields, columns.get(i), cells[i].strip());
        }
        return new ListReader.Item(
                fields,
                cells.length == columns.size()
                        ? null
                        : cells.length + " cells (expected: " + columns.size() + ", as in the header line)");
    }

    private static void put(ObjectNode fields, String column, String cell) {
        if (column.equals(ALIASES)) {
            var aliases = fields.putArray(column);
            Stream.of(cell.split("[|\\s]+")).filter(alias -> !alias.isEmpty()).forEach(aliases::add);
        } else if (!cell.isEmpty()) {
            fields.put(column, cell);
        }
    }

    private static List<String[]> lines(String text) {
        var lines = new ArrayList<String[]>();
        try (var read = LINES.<String[]>readValues(text)) {
            while (read.hasNextValue()) {
                lines.add(read.nextValue());
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw refused("row " + lines.size()
                    + " cannot be read (expected: each quote in a quoted cell doubled, and the" + " cell closed)");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static String text(byte[] body) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("text in another encoding (expected: UTF-8)");
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(KpiProblem.INVALID_LIST, detail);
    }
}

package vn.motcua.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    private static final String NAME = "Nguyễn Việt Khái";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "-2+3", "+1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tx", " =1", "\u00A0=1", "\u200B=1",
                        "\uFEFF=1",
                "＝1+1", "＋1", "－1", "＠x", "-", "--1", "-1e9", "=", "=HYPERLINK(\"http://x\",\"y\")", "-1,5", "+84 912",
                        "\u0000=1"
            })
    void whatBeginsLikeAFormulaGetsAnApostrophe(String cell) {
        var read = readBack(cell);

        assertThat(read).startsWith("'");
        assertThat(read.replace("'", "")).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5", "+5", "-5.25", "0", "12", "Xã Khánh An", "a=b", "x-y", "2023-05-09", "'=1", "a, \"b\"\r\nc"
            })
    void plainNumbersAndPlainTextStayAsTheyAre(String cell) {
        assertThat(readBack(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;=1+1|a;'=1+1", "a;b|a;b", "a; -1;@x|a;' -1;'@x"})
    void noFormulaBeginsWhereTheLocalePartsColumnsBySemicolons(String cell, String written) {
        assertThat(readBack(cell)).isEqualTo(written);
    }

    @Test
    void whateverTheTextNoCellOfItIsAFormulaInAnyLocale() {
        var random = new Random(20230509);
        var alphabet = "=+-@＝\t\r\n;,\"' 19.aễ\u200B";
        for (var round = 0; round < 50_000; round++) {
            var cell = random.ints(random.nextInt(8), 0, alphabet.length())
                    .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                    .collect(Collectors.joining());

            var read = readBack(cell);

            assertThat(read.replace("'", "")).isEqualTo(cell.replace("'", ""));
            assertThat(read.matches("[+-]?[0-9]+(\\.[0-9]+)?")
                            || Arrays.stream(read.split("[;\t\r\n]"))
                                    .map(part -> part.replace("\u200B", "").strip())
                                    .noneMatch(part -> part.matches("(?s)[=+\\-@＝].*")))
                    .as("written: %s", read)
                    .isTrue();
        }
    }

    @Test
    void numbersStayNumbersAndNullIsEmpty() {
        assertThat(lines(Arrays.asList(
                        -5L, new BigDecimal("1E+3"), new BigDecimal("-0.10"), null, LocalDate.of(2023, 5, 9), "x")))
                .isEqualTo("-5,1000,-0.10,,2023-05-09,x\r\n");
    }

    @Test
    void cellsThatNeedItAreQuotedAsRfc4180Says() {
        assertThat(lines(List.of("a,b", "say \"hi\"", "two\r\nlines", "a much longer text without any of these")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",a much longer text without any of these\r\n");
    }

    @Test
    void headerBeginsWithTheByteOrderMarkOnRequestOnly() {
        assertThat(CsvLines.header(List.of("unit", "name"), true))
                .startsWith(0xEF, 0xBB, 0xBF)
                .endsWith('\r', '\n');
        assertThat(new String(CsvLines.header(List.of("unit", "name"), false), StandardCharsets.UTF_8))
                .isEqualTo("unit,name\r\n");
    }

    @Test
    void composedAndDecomposedNamesKeepTheirCodePoints() {
        for (var form : Normalizer.Form.values()) {
            var name = Normalizer.normalize(NAME, form);
            assertThat(readBack(name)).isEqualTo(name);
        }
    }

    @Test
    void noRowsAreNoBytes() {
        assertThat(CsvLines.of(List.of())).isEmpty();
    }

    private static String lines(List<?> row) {
        return new String(CsvLines.of(List.of(row)), StandardCharsets.UTF_8);
    }

    /** The first of two cells, so that an empty one is a line too. */
    private static String readBack(String cell) {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(lines(List.of(cell, "end")))) {
            var row = rows.next();
            assertThat(row).hasSize(2).endsWith("end");
            return row[0];
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

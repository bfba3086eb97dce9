package vn.motcua.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures as documents: for people in Markdown, for programs in JSON. */
record Page(List<Figure> figures, List<String> facts) {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final MathContext DIGITS = new MathContext(5);

    Page {
        figures = List.copyOf(figures);
        facts = List.copyOf(facts);
    }

    String markdown() {
        var text = new StringBuilder(template());
        var rows = new StringBuilder();
        for (var figure : figures) {
            var limit = figure.limit();
            var ratio = figure.ratio();
            rows.append("| ").append(figure.name());
            rows.append(" | ").append(Text.number(figure.value()));
            rows.append(" | ").append(figure.unit());
            rows.append(" | ").append(Text.spread(figure.runs()));
            rows.append(" | ").append(limit == null ? "" : Text.number(limit.value()) + " (" + limit.what() + ")");
            rows.append(" | ").append(ratio == null ? "" : Text.number(ratio));
            rows.append(" | ").append(Text.goal(figure)).append(" |\n");
        }
        replace(text, "{figures}", rows.toString());
        replace(
                text,
                "{facts}",
                String.join("\n", facts.stream().map(fact -> "- " + fact).toList()));
        return text.toString();
    }

    ArrayNode json() {
        var list = MAPPER.createArrayNode();
        for (var figure : figures) {
            var limit = figure.limit();
            var node = list.addObject().put("name", figure.name()).put("value", rounded(figure.value()));
            node.put("unit", figure.unit());
            node.put("limit", limit == null ? null : rounded(limit.value()));
            node.put("ratio", rounded(figure.ratio()));
            var runs = node.putArray("runs");
            figure.runs().values().forEach(run -> runs.add(rounded(run)));
        }
        return list;
    }

    /** Each where it is wanted. */
    void write(@Nullable Path markdown, @Nullable Path json) {
        try {
            if (markdown != null) {
                Files.writeString(markdown, markdown());
            }
            if (json != null) {
                Files.writeString(json, MAPPER.writeValueAsString(json()) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null
                ? null
                : new BigDecimal(
                        new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString());
    }

    private static void replace(StringBuilder text, String place, String with) {
        var at = text.indexOf(place);
        text.replace(at, at + place.length(), with);
    }

    private static String template() {
        try (var in = Page.class.getResourceAsStream("performance.md")) {
            if (in == null) {
                throw new IllegalStateException("performance.md: missing (expected: beside this class)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.motcua.kpi.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.HttpProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;
import vn.motcua.problem.ProblemType;
import vn.motcua.problem.UnreadableJson;

/** Reads lists of units or procedures, from JSON or CSV, so that an unreadable item spoils no other. */
@ApplicationScoped
class ListReader {
    static final String CSV = "text/csv";

    private final ObjectMapper mapper;

    ListReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What a list is of.
     *
     * @param name as a sender would say it
     * @param fault the type of problem of an item that cannot be read
     * @param columns that CSV may have
     * @param required those that CSV must have
     */
    record Kind<T>(Class<T> type, String name, ProblemType fault, List<String> columns, Set<String> required) {
        Kind {
            columns = List.copyOf(columns);
            required = Set.copyOf(required);
        }
    }

    /**
     * One item as it came.
     *
     * @param fields an object, unless something else was sent
     * @param fault what is wrong with it already
     */
    record Item(JsonNode fields, @Nullable String fault) {}

    <T> Items<T> read(byte[] body, @Nullable MediaType type, Kind<T> kind) {
        var isCsv = type != null && MediaType.valueOf(CSV).isCompatible(type);
        var items = isCsv ? CsvList.read(body, kind) : json(body, kind);
        var ids = new ArrayList<@Nullable String>();
        var rows = new TreeMap<Integer, T>();
        var faults = new TreeMap<Integer, Problem>();
        for (var index = 0; index < items.size(); index++) {
            var code = items.get(index).fields().path("code");
            ids.add(code.isValueNode() && !code.isNull() ? code.asText() : null);
            try {
                rows.put(index, row(items.get(index), kind));
            } catch (ProblemException e) {
                faults.put(index, e.problem());
            }
        }
        return new Items<>(ids, rows, faults);
    }

    private <T> T row(Item item, Kind<T> kind) {
        var node = item.fields();
        if (item.fault() != null) {
            throw new ProblemException(kind.fault(), item.fault());
        }
        if (!node.isObject()) {
            throw new ProblemException(kind.fault(), UnreadableJson.kindOf(node) + " (expected: " + kind.name() + ")");
        }
        try {
            return mapper.treeToValue(node, kind.type());
        } catch (JsonProcessingException e) {
            throw new ProblemException(UnreadableJson.problem(kind.fault(), e));
        }
    }

    private List<Item> json(byte[] body, Kind<?> kind) {
        try {
            var list = mapper.readTree(body);
            if (!list.isArray()) {
                throw new ProblemException(
                        KpiProblem.INVALID_LIST,
                        UnreadableJson.kindOf(list) + " (expected: an array, each item " + kind.name() + ")");
            }
            return list.valueStream().map(node -> new Item(node, null)).toList();
        } catch (JsonProcessingException e) {
            throw new ProblemException(UnreadableJson.problem(HttpProblem.BAD_REQUEST, e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}

package vn.motcua.reporting.reconciliation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import vn.motcua.event.Channel;

/**
 * What the columns of a system's lists are called, and what its codes mean.
 *
 * @param columns fields by the name of their column
 * @param stages by the code of a status
 * @param channels by the code of a channel
 */
record ColumnMap(String name, Map<String, Field> columns, Map<String, Stage> stages, Map<String, Channel> channels) {
    /** Ours first: a list that has a column of both is taken for ours. */
    private static final List<ColumnMap> KNOWN = List.of(stored("own"), stored("portal"));

    ColumnMap {
        columns = Map.copyOf(columns);
        stages = Map.copyOf(stages);
        channels = Map.copyOf(channels);
    }

    static List<ColumnMap> known() {
        return KNOWN;
    }

    /** Names and codes are compared in one case and one Unicode form. */
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The map with more names and codes, which win over its own. */
    ColumnMap with(Map<String, Field> moreColumns, Map<String, Stage> moreStages, Map<String, Channel> moreChannels) {
        return new ColumnMap(
                name, joined(columns, moreColumns), joined(stages, moreStages), joined(channels, moreChannels));
    }

    private static <V> Map<String, V> joined(Map<String, V> some, Map<String, V> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static ColumnMap stored(String name) {
        var columns = new HashMap<String, Field>();
        var stages = new HashMap<String, Stage>();
        var channels = new HashMap<String, Channel>();
        properties(name).forEach((key, value) -> {
            var parts = key.toString().split("\\.", 2);
            var meant = key(parts[1]);
            switch (parts[0]) {
                case "column" ->
                    columns.put(meant, Field.named(value.toString()).orElseThrow());
                case "status" -> stages.put(meant, Stage.valueOf(value.toString()));
                case "channel" -> channels.put(meant, Channel.valueOf(value.toString()));
                default -> throw new IllegalStateException(name + ": " + key + " (expected: column, status, channel)");
            }
        });
        return new ColumnMap(name, columns, stages, channels);
    }

    private static Properties properties(String name) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(ColumnMap.class.getResourceAsStream(name + ".properties"), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package vn.motcua.reporting.sdmx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.csv.CsvLines;

/** SDMX-CSV 1.0: RFC 4180, one line for each observation; without observations one for each series. */
final class CsvData implements DataMessage {
    private static final String FLOW = Artefact.OURS + ":" + Artefact.FLOW.id() + "(" + Artefact.VERSION + ")";

    private static final int LINES_AT_ONCE = 1_000;

    private final DataPlan plan;
    private final boolean english;
    private final Map<Concept, Map<String, String>> labels = new EnumMap<>(Concept.class);
    private final OutputStream out;
    private final List<List<String>> pending = new ArrayList<>();

    /** @param labels the codes whose names stand beside their ids; null for ids alone */
    CsvData(DataPlan plan, @Nullable Codes labels, boolean english, OutputStream out) {
        this.plan = plan;
        this.english = english;
        if (labels != null) {
            for (var concept : Concept.values()) {
                this.labels.put(
                        concept,
                        labels.of(concept).stream()
                                .collect(Collectors.toMap(
                                        Code::id, code -> code.name().in(english))));
            }
        }
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void open() throws IOException {
        out.write(CsvLines.header(line("DATAFLOW", this::heading), false));
    }

    @Override
    public void add(Series series, List<Observed> observations) throws IOException {
        if (!plan.detail().hasObservations()) {
            pending.add(line(FLOW, concept -> labelled(concept, series.value(concept))));
        }
        for (var observation : observations) {
            pending.add(line(FLOW, concept -> cell(series, observation, concept)));
        }
        if (pending.size() >= LINES_AT_ONCE) {
            writePending();
        }
    }

    @Override
    public void close() throws IOException {
        writePending();
        out.flush();
    }

    private void writePending() throws IOException {
        out.write(CsvLines.of(pending));
        pending.clear();
    }

    private List<String> line(String first, Function<Concept, String> cell) {
        var cells = new ArrayList<String>();
        cells.add(first);
        for (var concept : Concept.values()) {
            if (isColumn(concept)) {
                cells.add(cell.apply(concept));
            }
        }
        return cells;
    }

    private boolean isColumn(Concept concept) {
        return switch (concept) {
            case FREQ, CALENDAR, ORG_UNIT, INDICATOR, MEASURE -> true;
            case TIME_PERIOD, OBS_VALUE -> plan.detail().hasObservations();
            case OBS_STATUS -> plan.detail().hasObservations() && plan.detail().hasAttributes();
            case UNIT_MEASURE, DECIMALS -> plan.detail().hasAttributes();
        };
    }

    private String heading(Concept concept) {
        return labels.isEmpty()
                ? concept.name()
                : concept.name() + ": " + concept.title().in(english);
    }

    private String cell(Series series, Observed observation, Concept concept) {
        return switch (concept) {
            case TIME_PERIOD -> observation.period();
            case OBS_VALUE -> observation.value() == null ? "" : observation.value();
            case OBS_STATUS -> labelled(concept, observation.status().name());
            case FREQ, CALENDAR, ORG_UNIT, INDICATOR, MEASURE, UNIT_MEASURE, DECIMALS ->
                labelled(concept, series.value(concept));
        };
    }

    private String labelled(Concept concept, String id) {
        var name = labels.getOrDefault(concept, Map.of()).get(id);
        return name == null ? id : id + ": " + name;
    }
}

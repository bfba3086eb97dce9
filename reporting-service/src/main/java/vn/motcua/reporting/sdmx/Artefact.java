package vn.motcua.reporting.sdmx;

import java.util.EnumSet;
import java.util.Set;

/** Everything that structure messages describe, all of it in one version. */
enum Artefact {
    FLOW(ArtefactKind.DATAFLOW, Artefact.OURS, "KPI", "Chỉ số của bộ phận một cửa", "Indicators of one-stop shops"),
    CL_FREQ(ArtefactKind.CODELIST, Artefact.STANDARD, "CL_FREQ", "Tần suất", "Frequency"),
    CL_CALENDAR(ArtefactKind.CODELIST, Artefact.OURS, "CL_CALENDAR", "Lịch báo cáo", "Reporting calendar"),
    CL_ORG_UNIT(ArtefactKind.CODELIST, Artefact.OURS, "CL_ORG_UNIT", "Đơn vị", "Unit"),
    CL_INDICATOR(ArtefactKind.CODELIST, Artefact.OURS, "CL_INDICATOR", "Chỉ số", "Indicator"),
    CL_MEASURE(ArtefactKind.CODELIST, Artefact.OURS, "CL_MEASURE", "Số đo", "Measure"),
    CL_OBS_STATUS(
            ArtefactKind.CODELIST, Artefact.STANDARD, "CL_OBS_STATUS", "Tình trạng số liệu", "Observation status"),
    CL_UNIT_MEASURE(ArtefactKind.CODELIST, Artefact.OURS, "CL_UNIT_MEASURE", "Đơn vị tính", "Unit of measure"),
    CONCEPTS(ArtefactKind.CONCEPTSCHEME, Artefact.OURS, "CS_KPI", "Khái niệm", "Concepts"),
    STRUCTURE(
            ArtefactKind.DATASTRUCTURE,
            Artefact.OURS,
            "KPI",
            "Cấu trúc chỉ số của bộ phận một cửa",
            "Structure of the indicators of one-stop shops");

    static final String OURS = "MOTCUA";
    static final String VERSION = "1.0";
    private static final String STANDARD = "SDMX";

    private final ArtefactKind kind;
    private final String agency;
    private final String id;
    private final String vi;
    private final String en;

    Artefact(ArtefactKind kind, String agency, String id, String vi, String en) {
        this.kind = kind;
        this.agency = agency;
        this.id = id;
        this.vi = vi;
        this.en = en;
    }

    ArtefactKind kind() {
        return kind;
    }

    String agency() {
        return agency;
    }

    String id() {
        return id;
    }

    /** {@code MOTCUA:KPI(1.0)}, as the standard's names of resources end. */
    String fullName() {
        return agency + ":" + id + "(" + VERSION + ")";
    }

    Text title() {
        return new Text(vi, en);
    }

    /** Whether only the codes that are in use are shown, of a list that others keep. */
    boolean isPartial() {
        return agency.equals(STANDARD);
    }

    /** What it refers to itself. */
    Set<Artefact> children() {
        return switch (kind) {
            case DATAFLOW -> EnumSet.of(STRUCTURE);
            case DATASTRUCTURE -> EnumSet.range(CL_FREQ, CONCEPTS);
            case CODELIST, CONCEPTSCHEME -> EnumSet.noneOf(Artefact.class);
        };
    }

    /** What refers to it. */
    Set<Artefact> parents() {
        return switch (kind) {
            case DATAFLOW -> EnumSet.noneOf(Artefact.class);
            case DATASTRUCTURE -> EnumSet.of(FLOW);
            case CODELIST, CONCEPTSCHEME -> EnumSet.of(STRUCTURE);
        };
    }
}

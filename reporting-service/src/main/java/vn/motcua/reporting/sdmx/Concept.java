package vn.motcua.reporting.sdmx;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of the data structure, the dimensions in the order of a key. */
enum Concept {
    FREQ("Tần suất", "Frequency", Artefact.CL_FREQ),
    CALENDAR("Lịch báo cáo", "Reporting calendar", Artefact.CL_CALENDAR),
    ORG_UNIT("Đơn vị, gồm cả cấp dưới", "Unit with all below it", Artefact.CL_ORG_UNIT),
    INDICATOR("Chỉ số", "Indicator", Artefact.CL_INDICATOR),
    MEASURE("Số đo", "Measure", Artefact.CL_MEASURE),
    TIME_PERIOD("Kỳ báo cáo", "Time period", null),
    OBS_VALUE("Giá trị", "Observation value", null),
    OBS_STATUS("Tình trạng số liệu", "Observation status", Artefact.CL_OBS_STATUS),
    UNIT_MEASURE("Đơn vị tính", "Unit of measure", Artefact.CL_UNIT_MEASURE),
    DECIMALS("Số chữ số thập phân", "Decimals", null);

    /** What a key is made of. */
    static final Set<Concept> KEY = Collections.unmodifiableSet(EnumSet.range(FREQ, MEASURE));

    private final String vi;
    private final String en;
    private final @Nullable Artefact codelist;

    Concept(String vi, String en, @Nullable Artefact codelist) {
        this.vi = vi;
        this.en = en;
        this.codelist = codelist;
    }

    Text title() {
        return new Text(vi, en);
    }

    /** Empty if its values are no codes. */
    Optional<Artefact> codelist() {
        return Optional.ofNullable(codelist);
    }
}

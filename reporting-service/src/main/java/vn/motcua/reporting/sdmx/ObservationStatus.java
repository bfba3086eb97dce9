package vn.motcua.reporting.sdmx;

import java.util.Arrays;
import java.util.List;

/** How far a value can be relied on; the codes and their English names are those of SDMX's own list. */
enum ObservationStatus {
    A("Bình thường", "Normal value"),
    /** The period is not over. */
    P("Tạm tính, kỳ chưa kết thúc", "Provisional value"),
    /** Nothing was counted that could be divided by. */
    M("Không có số liệu, không có gì để tính", "Missing value; data cannot exist");

    private final String vi;
    private final String en;

    ObservationStatus(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    static List<Code> codes() {
        return Arrays.stream(values())
                .map(status -> Code.of(status.name(), status.vi, status.en))
                .toList();
    }
}

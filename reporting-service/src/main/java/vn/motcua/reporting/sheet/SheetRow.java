package vn.motcua.reporting.sheet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Level;

/**
 * One unit of a weekly sheet, pooled with all below it.
 *
 * @param silent nothing since the plan's first day
 * @param figures in the order of the catalogue
 */
public record SheetRow(
        String unit,
        String nameVi,
        @Nullable String nameEn,
        Level level,

        @Schema(description = "Nothing was received, resolved or paid since the plan's first day: not the same as 0 %")
        boolean silent,

        @Schema(description = "The same of the week alone") boolean silentInWeek,

        List<SheetFigure> figures) {

    public SheetRow {
        figures = List.copyOf(figures);
    }

    SheetRow with(List<SheetFigure> counted) {
        return new SheetRow(unit, nameVi, nameEn, level, silent, silentInWeek, counted);
    }

    /** What a reader must know before the numbers; null if there is nothing. */
    @Nullable
    String note() {
        if (silent) {
            return "chưa gửi dữ liệu";
        }
        return silentInWeek ? "tuần này chưa gửi dữ liệu" : null;
    }
}

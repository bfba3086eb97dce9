package vn.motcua.reporting.reconciliation;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.RefusedValue;
import vn.motcua.event.UnitCode;
import vn.motcua.question.Choice;
import vn.motcua.question.Limit;
import vn.motcua.question.QuestionProblem;
import vn.motcua.reporting.ReportingProblem;

/** How a list is to be read, and how much of the differences is to be shown. */
record Wanted(
        @QueryParam("unit")
        @Parameter(
                description =
                        "Code or alias of the unit whose dossiers are listed, with all below it; needed for a list"
                                + " of dossiers, and refused beside figures, which name a unit in each row",
                example = "H12")
        @Nullable
        String unit,

        @QueryParam("columns")
        @Parameter(
                description =
                        "Whose column names the list has: own or portal (MaHoSo, MaTTHC, NgayTiepNhan, NgayHenTra,"
                                + " NgayKetThucXuLy, KenhThucHien, TrangThaiHoSo); told by the header line if left out",
                example = "portal")
        @Nullable
        String columns,

        @QueryParam("map")
        @Parameter(
                description = "One more column, as theirs:ours; ours are dossier, status, channel, procedure, unit,"
                        + " received, due, resolved, onBehalf, digitised, apology, paid, paidOnline, or for figures unit,"
                        + " indicator, numerator, denominator",
                example = "MaDonVi:unit")
        List<String> map,

        @QueryParam("status")
        @Parameter(
                description = "What one more of their statuses means, as theirs:ours; ours are NOT_RECEIVED, RECEIVED,"
                        + " RESOLVED",
                example = "7:RECEIVED")
        List<String> status,

        @QueryParam("channel")
        @Parameter(
                description = "What one more of their channels means, as theirs:ours; ours are COUNTER, ONLINE, POSTAL",
                example = "4:ONLINE")
        List<String> channel,

        @QueryParam("limit")
        @Parameter(
                description = "At most so many dossiers of each cause, 1 to 1000; CSV has all whatever it is",
                example = "20")
        @Nullable
        String limit,

        @QueryParam("bom")
        @Parameter(
                description = "true: CSV begins with a byte order mark, by which spreadsheets know UTF-8",
                example = "false")
        @Nullable
        String bom) {

    private static final String USUAL_LIMIT = "20";

    int rowsOfACause() {
        return Limit.of(limit == null ? USUAL_LIMIT : limit);
    }

    boolean withByteOrderMark() {
        return bom != null && Choice.of("bom", bom);
    }

    /** Null if none is named. */
    @Nullable
    String unitName() {
        try {
            return unit == null ? null : new UnitCode(unit).value();
        } catch (RefusedValue e) {
            throw QuestionProblem.INVALID_UNIT_CODE.refused(e);
        }
    }

    /** The maps by which the header line may be read, in their order. */
    List<ColumnMap> maps() {
        var names = ColumnMap.known().stream().map(ColumnMap::name).toList();
        if (columns != null && !names.contains(columns)) {
            throw ReportingProblem.INVALID_COLUMN_MAP.refused("columns", columns, "one of " + names);
        }
        var moreColumns = pairs("map", map, name -> Field.named(name).orElseThrow(IllegalArgumentException::new));
        var moreStages = pairs("status", status, Stage::valueOf);
        var moreChannels = pairs("channel", channel, Channel::valueOf);
        return ColumnMap.known().stream()
                .filter(known -> columns == null || known.name().equals(columns))
                .map(known -> known.with(moreColumns, moreStages, moreChannels))
                .toList();
    }

    private static <V> Map<String, V> pairs(String parameter, List<String> pairs, Function<String, V> meaning) {
        var meanings = new HashMap<String, V>();
        for (var pair : pairs) {
            var colon = pair.lastIndexOf(':');
            try {
                meanings.put(ColumnMap.key(pair.substring(0, colon)), meaning.apply(pair.substring(colon + 1)));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw ReportingProblem.INVALID_COLUMN_MAP.refused(
                        parameter, pair, "theirs:ours, as GET /q/openapi lists ours");
            }
        }
        return meanings;
    }
}

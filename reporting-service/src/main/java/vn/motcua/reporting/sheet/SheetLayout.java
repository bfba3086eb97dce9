package vn.motcua.reporting.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.question.Level;
import vn.motcua.reporting.workbook.Heading;
import vn.motcua.reporting.workbook.Page;

/** Lays the weekly sheet out as the chairman's office prints it. */
final class SheetLayout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int BEFORE_FIGURES = 3;
    private static final List<String> OF_INDICATOR = List.of(
            "Trong tuần (%)",
            "Đạt (hồ sơ)",
            "Tổng (hồ sơ)",
            "Tỷ lệ (%)",
            "Chỉ tiêu (%)",
            "Kết quả",
            "Còn thiếu (hồ sơ)",
            "Tăng, giảm so tuần trước (điểm %)");

    private final WeeklySheet sheet;

    SheetLayout(WeeklySheet sheet) {
        this.sheet = sheet;
    }

    byte[] bytes() {
        var page = new Page(sheet.week() + " " + sheet.unit(), widths());
        page.title("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH");
        page.title(sheet.planNameVi() + " - " + sheet.nameVi());
        page.title("Tuần " + sheet.week() + ", từ ngày " + day(sheet.from()) + " đến ngày " + day(sheet.to()));
        if (sheet.provisional()) {
            page.note("Số liệu tạm tính: tuần chưa kết thúc.");
        }
        page.note("Luỹ kế tính từ ngày " + day(sheet.planFrom()) + " đến ngày " + day(sheet.countedTo())
                + "; chỉ tiêu so với số luỹ kế.");
        page.heading(
                boxes(),
                IntStream.rangeClosed(1, widths().size())
                        .mapToObj(number -> "(" + number + ")")
                        .toList());
        for (var at = 0; at < sheet.rows().size(); at++) {
            page.row(cells(at + 1, sheet.rows().get(at)));
        }
        return page.bytes(sheet.to());
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private List<Integer> widths() {
        var widths = new ArrayList<>(List.of(5, 30, 7));
        sheet.indicators().forEach(indicator -> OF_INDICATOR.forEach(column -> widths.add(9)));
        widths.add(16);
        return widths;
    }

    private List<Heading> boxes() {
        var boxes = new ArrayList<>(List.of(
                new Heading(0, 0, 3, 1, "STT"), new Heading(0, 1, 3, 1, "Đơn vị"), new Heading(0, 2, 3, 1, "Cấp")));
        var left = BEFORE_FIGURES;
        for (var indicator : sheet.indicators()) {
            boxes.add(new Heading(0, left, 1, OF_INDICATOR.size(), indicator.nameVi()));
            boxes.add(new Heading(1, left, 2, 1, OF_INDICATOR.getFirst()));
            boxes.add(new Heading(1, left + 1, 1, OF_INDICATOR.size() - 1, "Luỹ kế"));
            for (var at = 1; at < OF_INDICATOR.size(); at++) {
                boxes.add(Heading.at(2, left + at, OF_INDICATOR.get(at)));
            }
            left += OF_INDICATOR.size();
        }
        boxes.add(new Heading(0, left, 3, 1, "Ghi chú"));
        return boxes;
    }

    private List<@Nullable Object> cells(int place, SheetRow row) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(place, row.nameVi(), level(row.level())));
        for (var figure : row.figures()) {
            cells.addAll(Arrays.asList(
                    figure.weekPercent(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.percent(),
                    figure.target(),
                    result(figure),
                    figure.gapDossiers(),
                    figure.change()));
        }
        cells.add(row.note());
        return cells;
    }

    private static String level(Level level) {
        return switch (level) {
            case PROVINCE -> "Tỉnh";
            case DISTRICT -> "Huyện";
            case COMMUNE -> "Xã";
        };
    }

    private static @Nullable String result(SheetFigure figure) {
        var status = figure.status();
        if (status == null) {
            return null;
        }
        return switch (status) {
            case MET -> "Đạt";
            case MISSED -> "Chưa đạt";
            case AT_RISK -> Boolean.TRUE.equals(figure.met()) ? "Đạt, có nguy cơ" : "Chưa đạt, có khả năng";
            case NO_DATA -> "Chưa có số liệu";
        };
    }
}

package vn.motcua.reporting.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.reporting.workbook.Heading;
import vn.motcua.reporting.workbook.Page;

/**
 * Lays form II.06a out as it stands on paper.
 *
 * <p>The paper form has no column for what a merger hands over. It gets one beside column 6 where there is any, so that 3 = 4 +
 * 5 + 6 can be seen to hold; otherwise the page is the form.
 */
final class FormLayout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int TAKEN_OVER = FormRow.NAMES.indexOf("takenOver");
    private static final int FIRST_NUMBER = 2;

    private final FormReport report;
    private final boolean merger;
    private final int shift;

    FormLayout(FormReport report) {
        this.report = report;
        this.merger =
                Stream.concat(report.rows().stream(), Stream.of(report.total())).anyMatch(row -> row.takenOver() != 0);
        this.shift = merger ? 1 : 0;
    }

    byte[] bytes() {
        var page = new Page("II.06a " + report.unit(), widths());
        page.note("Biểu số II.06a/VPCP/KSTT");
        page.title("TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH");
        page.title("Đơn vị: " + report.nameVi());
        page.title(period());
        if (report.provisional()) {
            page.note("Số liệu tạm tính: kỳ báo cáo chưa kết thúc.");
        }
        page.note("Đơn vị tính: hồ sơ TTHC");
        page.heading(boxes(), numbers());
        for (var at = 0; at < report.rows().size(); at++) {
            page.row(cells(at + 1, report.rows().get(at)));
        }
        page.total(cells(null, report.total()));
        return page.bytes(report.to());
    }

    private String period() {
        var days = "từ ngày " + day(report.from()) + " đến ngày " + day(report.to());
        return report.period() == null ? "Kỳ báo cáo: " + days : "Kỳ báo cáo: " + report.period() + ", " + days;
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private List<Integer> widths() {
        return Stream.concat(Stream.of(5, 36), Collections.nCopies(11 + shift, 10).stream())
                .toList();
    }

    private List<Heading> boxes() {
        var boxes = new ArrayList<>(List.of(
                new Heading(0, 0, 3, 1, "STT"),
                new Heading(0, 1, 3, 1, report.by() == FormRows.FIELD ? "Lĩnh vực" : "Đơn vị"),
                new Heading(0, 2, 1, 4 + shift, "Số lượng hồ sơ tiếp nhận"),
                new Heading(1, 2, 2, 1, "Tổng số"),
                new Heading(1, 3, 1, 2, "Trong kỳ"),
                Heading.at(2, 3, "Trực tuyến"),
                Heading.at(2, 4, "Trực tiếp, dịch vụ bưu chính"),
                new Heading(1, 5, 2, 1, "Từ kỳ trước"),
                new Heading(0, 6 + shift, 1, 4, "Số lượng hồ sơ đã giải quyết"),
                new Heading(0, 10 + shift, 1, 3, "Số lượng hồ sơ đang giải quyết")));
        if (merger) {
            boxes.add(new Heading(1, 6, 2, 1, "Nhận bàn giao (+), bàn giao đi (-)"));
        }
        var below = List.of("Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn");
        for (var at = 0; at < below.size(); at++) {
            boxes.add(new Heading(1, 6 + shift + at, 2, 1, below.get(at)));
        }
        return boxes;
    }

    /** (1) to (13), with (6a) for what the paper form does not have. */
    private List<String> numbers() {
        var numbers = new ArrayList<>(IntStream.rangeClosed(1, 13)
                .mapToObj(number -> "(" + number + ")")
                .toList());
        if (merger) {
            numbers.add(6, "(6a)");
        }
        return numbers;
    }

    private List<@Nullable Object> cells(@Nullable Integer place, FormRow row) {
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(place, row.name()));
        cells.addAll(row.numbers());
        if (!merger) {
            cells.remove(FIRST_NUMBER + TAKEN_OVER);
        }
        return cells;
    }
}

package vn.motcua.simulator.register;

import static vn.motcua.simulator.register.Level.COMMUNE;
import static vn.motcua.simulator.register.Level.DISTRICT;
import static vn.motcua.simulator.register.Level.PROVINCE;

import java.util.List;
import vn.motcua.event.ProcedureCode;

/** The procedures people ask for most, with plausible codes, time limits and fees. */
public final class Procedures {
    private static final String LAND = "Đất đai";
    private static final String BUSINESS = "Đăng ký kinh doanh";
    private static final String TRANSPORT = "Giao thông vận tải";
    private static final String JUSTICE = "Tư pháp";
    private static final String CIVIL_STATUS = "Hộ tịch";
    private static final String CERTIFICATION = "Chứng thực";
    private static final String LABOUR = "Lao động";
    private static final String WELFARE = "Bảo trợ xã hội";
    private static final String HEALTH = "Y tế";
    private static final String CONSTRUCTION = "Xây dựng";
    private static final String TRADE = "Công thương";
    private static final String FISHERY = "Thuỷ sản";
    private static final String CULTURE = "Văn hoá";

    private static final List<Procedure> ALL = List.of(
            with("2.001610", "Đăng ký thành lập doanh nghiệp tư nhân", BUSINESS, PROVINCE, 3, 50_000),
            with("1.010010", "Đăng ký thay đổi nội dung doanh nghiệp", BUSINESS, PROVINCE, 3, 50_000),
            with("2.001583", "Đăng ký hoạt động chi nhánh", BUSINESS, PROVINCE, 3, 50_000),
            with("1.002809", "Đổi giấy phép lái xe", TRANSPORT, PROVINCE, 5, 135_000),
            with("1.002835", "Cấp mới giấy phép lái xe", TRANSPORT, PROVINCE, 10, 135_000),
            with("2.002286", "Cấp phù hiệu xe ô tô kinh doanh vận tải", TRANSPORT, PROVINCE, 2, 0),
            with("2.000488", "Cấp phiếu lý lịch tư pháp", JUSTICE, PROVINCE, 10, 200_000),
            with("1.004194", "Đăng ký biến động quyền sử dụng đất của tổ chức", LAND, PROVINCE, 15, 100_000),
            with("1.000459", "Cấp giấy phép lao động cho người nước ngoài", LABOUR, PROVINCE, 5, 600_000),
            with("1.003332", "Cấp chứng chỉ hành nghề dược", HEALTH, PROVINCE, 15, 500_000),
            with("1.009982", "Cấp chứng chỉ hành nghề xây dựng hạng II", CONSTRUCTION, PROVINCE, 15, 300_000),
            notice("2.000033", "Thông báo hoạt động khuyến mại", TRADE, PROVINCE, 2),
            with("1.004692", "Cấp giấy xác nhận đăng ký nuôi trồng thuỷ sản", FISHERY, PROVINCE, 7, 0),
            with("2.000889", "Chuyển quyền sử dụng đất của cá nhân", LAND, DISTRICT, 10, 80_000),
            with("1.003003", "Cấp lần đầu giấy chứng nhận quyền sử dụng đất", LAND, DISTRICT, 20, 100_000),
            with("2.000365", "Đăng ký thế chấp quyền sử dụng đất", LAND, DISTRICT, 1, 80_000),
            with("1.001612", "Đăng ký thành lập hộ kinh doanh", BUSINESS, DISTRICT, 3, 100_000),
            with("2.000720", "Thay đổi nội dung hộ kinh doanh", BUSINESS, DISTRICT, 3, 100_000),
            with("1.009994", "Cấp giấy phép xây dựng nhà ở riêng lẻ", CONSTRUCTION, DISTRICT, 15, 75_000),
            with("2.000615", "Cấp giấy phép bán lẻ rượu", TRADE, DISTRICT, 10, 200_000),
            with("2.000908", "Cấp bản sao từ sổ gốc", CERTIFICATION, DISTRICT, 1, 0),
            with("1.001874", "Công nhận danh hiệu gia đình văn hoá", CULTURE, DISTRICT, 7, 0),
            with("1.001193", "Đăng ký khai sinh", CIVIL_STATUS, COMMUNE, 1, 0),
            with("1.000894", "Đăng ký kết hôn", CIVIL_STATUS, COMMUNE, 1, 0),
            with("1.000656", "Đăng ký khai tử", CIVIL_STATUS, COMMUNE, 1, 0),
            with("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân", CIVIL_STATUS, COMMUNE, 3, 15_000),
            with("2.000635", "Cấp bản sao trích lục hộ tịch", CIVIL_STATUS, COMMUNE, 1, 8_000),
            with("2.000815", "Chứng thực bản sao từ bản chính", CERTIFICATION, COMMUNE, 1, 10_000),
            with("2.000884", "Chứng thực chữ ký", CERTIFICATION, COMMUNE, 1, 10_000),
            notice("1.001776", "Đề nghị trợ cấp xã hội hằng tháng", WELFARE, COMMUNE, 15));

    private Procedures() {}

    public static List<Procedure> all() {
        return ALL;
    }

    public static List<Procedure> at(Level level, boolean feeBearing) {
        return ALL.stream()
                .filter(procedure -> procedure.level() == level && procedure.feeBearing() == feeBearing)
                .toList();
    }

    private static Procedure with(String code, String nameVi, String field, Level level, int days, long fee) {
        return new Procedure(new ProcedureCode(code), nameVi, field, level, days, fee, true);
    }

    /** A procedure that ends without a document for the applicant. */
    private static Procedure notice(String code, String nameVi, String field, Level level, int days) {
        return new Procedure(new ProcedureCode(code), nameVi, field, level, days, 0, false);
    }
}

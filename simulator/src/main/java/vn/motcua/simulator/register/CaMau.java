package vn.motcua.simulator.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.UnitCode;

/**
 * Cà Mau as it was before 2025-07-01: the province, its departments, 9 districts and 101 communes.
 *
 * <p>Departments, districts and the number of communes of each are real; codes below H12 and names of communes are
 * invented, because only totals by level were ever published.
 */
public final class CaMau {
    private static final UnitCode PROVINCE = new UnitCode("H12");
    private static final List<Department> DEPARTMENTS = List.of(
            new Department("Văn phòng Uỷ ban nhân dân tỉnh", "Office of the People's Committee"),
            new Department("Sở Nội vụ", "Department of Home Affairs"),
            new Department("Sở Tư pháp", "Department of Justice"),
            new Department("Sở Kế hoạch và Đầu tư", "Department of Planning and Investment"),
            new Department("Sở Tài chính", "Department of Finance"),
            new Department("Sở Công Thương", "Department of Industry and Trade"),
            new Department("Sở Nông nghiệp và Phát triển nông thôn", "Department of Agriculture"),
            new Department("Sở Giao thông vận tải", "Department of Transport"),
            new Department("Sở Xây dựng", "Department of Construction"),
            new Department("Sở Tài nguyên và Môi trường", "Department of Natural Resources and Environment"),
            new Department("Sở Thông tin và Truyền thông", "Department of Information and Communications"),
            new Department("Sở Lao động - Thương binh và Xã hội", "Department of Labour and Social Affairs"),
            new Department("Sở Văn hoá, Thể thao và Du lịch", "Department of Culture, Sports and Tourism"),
            new Department("Sở Khoa học và Công nghệ", "Department of Science and Technology"),
            new Department("Sở Giáo dục và Đào tạo", "Department of Education and Training"),
            new Department("Sở Y tế", "Department of Health"),
            new Department("Thanh tra tỉnh", "Inspectorate"),
            new Department("Ban Quản lý Khu kinh tế", "Economic Zone Authority"),
            new Department("Công an tỉnh", "Provincial Police"),
            new Department("Trung tâm Giải quyết thủ tục hành chính", "Public Service Centre"));
    private static final List<District> DISTRICTS = List.of(
            new District("thành phố Cà Mau", "Cà Mau city", 17),
            new District("huyện U Minh", "U Minh district", 8),
            new District("huyện Thới Bình", "Thới Bình district", 12),
            new District("huyện Trần Văn Thời", "Trần Văn Thời district", 13),
            new District("huyện Cái Nước", "Cái Nước district", 11),
            new District("huyện Đầm Dơi", "Đầm Dơi district", 16),
            new District("huyện Năm Căn", "Năm Căn district", 8),
            new District("huyện Phú Tân", "Phú Tân district", 9),
            new District("huyện Ngọc Hiển", "Ngọc Hiển district", 7));

    /** The centre that takes in dossiers for the departments. */
    public static final UnitCode PUBLIC_SERVICE_CENTRE = child(PROVINCE, DEPARTMENTS.size());

    private CaMau() {}

    public static Province province() {
        var units = new ArrayList<Unit>();
        units.add(unit(PROVINCE, "Tỉnh Cà Mau", "Cà Mau province", Level.PROVINCE, null));
        for (var department : DEPARTMENTS) {
            var code = child(PROVINCE, units.size());
            units.add(unit(code, department.nameVi, department.nameEn, Level.PROVINCE, PROVINCE));
        }
        for (var i = 0; i < DISTRICTS.size(); i++) {
            addDistrict(child(PROVINCE, DEPARTMENTS.size() + 1 + i), DISTRICTS.get(i), units);
        }
        return new Province(units);
    }

    private static void addDistrict(UnitCode code, District district, List<Unit> units) {
        units.add(unit(code, "UBND " + district.nameVi, district.nameEn, Level.DISTRICT, PROVINCE));
        for (var number = 1; number <= district.communes; number++) {
            var nameVi = String.format(Locale.ROOT, "Xã %02d, %s", number, district.nameVi);
            var nameEn = String.format(Locale.ROOT, "Commune %02d, %s", number, district.nameEn);
            units.add(unit(child(code, number), nameVi, nameEn, Level.COMMUNE, code));
        }
    }

    private static Unit unit(UnitCode code, String nameVi, String nameEn, Level level, @Nullable UnitCode parent) {
        return new Unit(code, nameVi, nameEn, level, parent);
    }

    private static UnitCode child(UnitCode parent, int number) {
        return new UnitCode(String.format(Locale.ROOT, "%s.%02d", parent, number));
    }

    private record Department(String nameVi, String nameEn) {}

    private record District(String nameVi, String nameEn, int communes) {}
}

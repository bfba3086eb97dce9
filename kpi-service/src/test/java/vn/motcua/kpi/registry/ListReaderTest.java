package vn.motcua.kpi.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.MediaType;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.kpi.KpiProblem;
import vn.motcua.problem.Problem;
import vn.motcua.problem.ProblemException;

class ListReaderTest {
    private static final ListReader.Kind<Unit> UNITS = new ListReader.Kind<>(
            Unit.class,
            "a unit",
            KpiProblem.INVALID_UNIT,
            List.of("code", "aliases", "nameVi", "level", "parent", "validFrom"),
            Set.of("code", "nameVi"));

    private final ListReader reader = new ListReader(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void columnsComeInAnyOrderAndEmptyCellsAreLeftOut() {
        var items = csv("\uFEFFnameVi,code,parent,aliases,validFrom\r\n"
                + "\"Xã \"\"Đất Mũi\"\", Cà Mau\",H12.18,,000.00.18.H12|000.01.18.H12 X9,2020-01-01\r\n\r\n");

        assertThat(items.faults()).isEmpty();
        assertThat(items.rows().get(0)).satisfies(unit -> {
            assertThat(unit.code()).isEqualTo("H12.18");
            assertThat(unit.nameVi()).isEqualTo("Xã \"Đất Mũi\", Cà Mau");
            assertThat(unit.aliases()).containsExactly("000.00.18.H12", "000.01.18.H12", "X9");
            assertThat(unit.parent()).isNull();
            assertThat(unit.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        });
    }

    @Test
    void namesSurviveInWhateverFormTheyCome() {
        var composed = "Xã Khánh Ân";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        var items = csv("code,nameVi\nH1," + composed + "\nH2," + decomposed);

        assertThat(items.rows().values()).extracting(Unit::nameVi).containsExactly(composed, decomposed);
    }

    @Test
    void unreadableRowSpoilsNoOther() {
        var items = csv("code,nameVi,level,validFrom\nH1,a,VILLAGE,2020-01-01\nH2,b,COMMUNE\nH3,c,COMMUNE,1.7.2025\n"
                + "H4,d,COMMUNE,2020-01-01");

        assertThat(items.ids()).containsExactly("H1", "H2", "H3", "H4");
        assertThat(items.rows()).containsOnlyKeys(3);
        assertThat(items.faults().values())
                .extracting(Problem::detail)
                .containsExactly(
                        "VILLAGE (expected: one of [PROVINCE, DISTRICT, COMMUNE])",
                        "3 cells (expected: 4, as in the header line)",
                        "1.7.2025 (expected: a day such as 2023-05-09)");
        assertThat(items.faults().get(2).field()).isEqualTo("validFrom");
    }

    @Test
    void headerIsCheckedFirst() {
        assertThat(refusal("code,nameVi,capDo\n").detail()).startsWith("capDo (expected: columns of [code, ");
        assertThat(refusal("code;nameVi\n").detail()).contains("set apart by commas");
        assertThat(refusal("code\nH1").field()).isEqualTo("nameVi");
        assertThat(refusal("code,nameVi,code\n").detail()).contains("comes twice");
        assertThat(refusal("").detail()).startsWith("no header line");
        assertThat(refusal("code,nameVi\nH1,\"x").detail()).startsWith("row 1 cannot be read");
    }

    @Test
    void otherEncodingsAreSaidToBeSo() {
        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> reader.read("code,nameVi\nH1,Xã".getBytes(ISO_8859_1), MediaType.valueOf("text/csv"), UNITS));

        assertThat(refused.problem().detail()).contains("expected: UTF-8");
    }

    @Test
    void itemsOfJsonAreReadOneByOne() {
        var items = json("[{\"code\": \"H1\", \"level\": \"VILLAGE\"}, null, 5, {\"code\": \"H4\"}]");

        assertThat(items.ids()).containsExactly("H1", null, null, "H4");
        assertThat(items.faults()).containsOnlyKeys(0, 1, 2);
        assertThat(items.faults().get(1).detail()).isEqualTo("null (expected: a unit)");
        assertThat(items.rows()).containsOnlyKeys(3);
    }

    @Test
    void onlyAnArrayIsAList() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> json("{\"code\": \"H1\"}"))
                        .problem()
                        .detail())
                .isEqualTo("an object (expected: an array, each item a unit)");
        assertThat(catchThrowableOfType(ProblemException.class, () -> json(""))
                        .problem()
                        .detail())
                .startsWith("nothing");
    }

    private Items<Unit> csv(String text) {
        return reader.read(text.getBytes(UTF_8), MediaType.valueOf("text/csv;charset=utf-8"), UNITS);
    }

    private Items<Unit> json(String text) {
        return reader.read(text.getBytes(UTF_8), MediaType.APPLICATION_JSON_TYPE, UNITS);
    }

    private Problem refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> csv(text)).problem();
    }
}

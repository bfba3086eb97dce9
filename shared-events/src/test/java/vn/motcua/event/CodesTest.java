package vn.motcua.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodesTest {
    @Property
    void unitsAreOneToEightGroups(@ForAll("codes") String code) {
        var expected = code.length() <= 40 && code.matches("[0-9A-Z]{1,10}(\\.[0-9A-Z]{1,10}){0,7}");
        assertThat(isTaken(UnitCode::new, code)).isEqualTo(expected);
    }

    @Property
    void proceduresAreTwoToEightGroups(@ForAll("codes") String code) {
        var expected = code.length() <= 40 && code.matches("[0-9A-Z]{1,10}(\\.[0-9A-Z]{1,10}){1,7}");
        assertThat(isTaken(ProcedureCode::new, code)).isEqualTo(expected);
    }

    private static boolean isTaken(Function<String, ?> code, String value) {
        try {
            return code.apply(value) != null;
        } catch (RefusedValue e) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> codes() {
        var group = Arbitraries.strings().withChars("019AHZ").ofMinLength(0).ofMaxLength(11);
        var groups = group.list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join(".", parts));
        var others = Arbitraries.strings().withChars("0A.aĐ- ").ofMaxLength(42);
        return Arbitraries.oneOf(groups, groups, others);
    }
}

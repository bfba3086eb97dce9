package vn.motcua.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H12/18",
                "",
                "h12.18",
                "H12.",
                ".H12",
                "H12..18",
                "H12.18\n",
                "H12 .18",
                "H12.\u0661",
                "H12.18.1.1.1.1.1.1.1"
            })
    void unitCodeOutOfFormIsRefused(String code) {
        assertThatThrownBy(() -> new UnitCode(code)).isInstanceOf(RefusedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H12", "H12.18", "000.00.18.H12", "H12.18.1.1.1.1.1.1"})
    void bothStylesOfUnitCodeAreKept(String code) {
        assertThat(new UnitCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\u0000", "a\u200bb", "a\ud800", "a\u00a0b", "a\u2028b"})
    void keyWithSpaceOrInvisibleCharacterIsRefused(String code) {
        assertThatThrownBy(() -> new DossierCode(code)).isInstanceOf(RefusedValue.class);
    }

    @Test
    void sameWordComposedAndDecomposedIsOneDossier() {
        assertThat(new DossierCode("Hồ-sơ-số-1"))
                .isEqualTo(new DossierCode("Ho\u0302\u0300-so\u031b-so\u0302\u0301-1"));
    }

    @Test
    void sourceMustBeUriReference() {
        assertThatThrownBy(() -> new EventHeader(
                        "{counter}", "1", new DossierCode("D-1"), Instant.parse("2023-03-01T00:00:00Z"), 0, false))
                .isInstanceOfSatisfying(
                        RefusedValue.class, e -> assertThat(e.field()).isEqualTo("source"))
                .hasMessageContaining("URI reference");
    }

    @Test
    void whatIsShownOfValueIsShortAndHarmless() {
        var refused = new RefusedValue("unit", "a\u0000b\ud800c" + "\ud83d\ude00".repeat(100), "x");

        assertThat(refused.detail()).startsWith("a\ufffdb\ufffdc\ud83d\ude00").endsWith("… (expected: x)");
        assertThat(refused.detail().codePointCount(0, refused.detail().length()))
                .isLessThan(110);
        assertThat(refused.detail().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}

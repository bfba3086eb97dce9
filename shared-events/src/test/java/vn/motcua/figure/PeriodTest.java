package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.event.RefusedValue;

class PeriodTest {
    private static final LocalDate LAST = LocalDate.parse("2023-05-09");

    @ParameterizedTest
    @CsvSource({"1d, 2023-05-09", "7d, 2023-05-03", "69d, 2023-03-02", "400d, 2022-04-05"})
    void rollingWindowEndsOnAsOfInclusive(String window, LocalDate from) {
        assertThat(Period.rolling(window, LAST)).isEqualTo(new Period(from, LAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "401d", "999d", "7", "d", "-1d", "07d", "7D", "1000d", "", "7d ", "\u0667d"})
    void windowOutOfFormIsRefused(String window) {
        assertThatThrownBy(() -> Period.rolling(window, LAST))
                .isInstanceOf(RefusedValue.class)
                .hasMessageContaining("1d to 400d");
    }

    @Test
    void periodMayBeOneDayButNotRunBackwards() {
        assertThat(new Period(LAST, LAST).from()).isEqualTo(LAST);
        assertThatThrownBy(() -> new Period(LAST, LAST.minusDays(1))).isInstanceOf(RefusedValue.class);
    }
}

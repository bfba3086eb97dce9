package vn.motcua.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.figure.Period;

class StandardTimePeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "2023-A1, 2023-01-01, 2023-12-31",
        "2023-S2, 2023-07-01, 2023-12-31",
        "2023-T2, 2023-05-01, 2023-08-31",
        "2023-Q2, 2023-04-01, 2023-06-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-M04, 2023-04-01, 2023-04-30",
        "2023-W18, 2023-05-01, 2023-05-07",
        "2023-D032, 2023-02-01, 2023-02-01",
        "2023-04-15, 2023-04-15, 2023-04-15",
        "2023-04-15T10:00:00, 2023-04-15, 2023-04-15",
        // Already the next day in Vietnam.
        "2026-06-14T17:00:00Z, 2026-06-15, 2026-06-15",
    })
    void everyStandardPeriodIsRead(String text, LocalDate from, LocalDate to) {
        assertThat(StandardTimePeriod.days("startPeriod", text)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-13",
                "2023-Q5",
                "2023-02-30",
                "2023-W54",
                "2023-D366",
                "23",
                "1999",
                "2023-6M",
                "2023-04-15/P1M",
                "2023-05-09T99:00:00"
            })
    void everythingElseIsRefused(String text) {
        assertThatExceptionOfType(SdmxRefusal.class)
                .isThrownBy(() -> StandardTimePeriod.days("startPeriod", text))
                .satisfies(refusal -> assertThat(refusal.problem().field()).isEqualTo("startPeriod"));
    }
}

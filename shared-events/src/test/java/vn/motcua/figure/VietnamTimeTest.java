package vn.motcua.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnamTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-06-14T16:59:59.999999999Z, 2026-06-14",
        "2026-06-14T17:00:00Z, 2026-06-15",
        "2023-12-31T17:00:00Z, 2024-01-01",
        "2000-01-01T00:00:00Z, 2000-01-01"
    })
    void dayBeginsAtMidnightInVietnam(Instant time, LocalDate day) {
        assertThat(VietnamTime.dayOf(time)).isEqualTo(day);
        assertThat(time.atZone(VietnamTime.ZONE).toLocalDate()).isEqualTo(day);
    }
}

package vn.motcua.kpi.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;

class TallyTest {
    private static final LocalDate RECEIVED_ON = LocalDate.of(2023, 3, 1);

    @Test
    void filingOnlineCountsOnTheDayOfReceipt() {
        var tally = Tally.of(Dossiers.of(Dossiers.filedOnline()));

        assertThat(row(tally, RECEIVED_ON))
                .containsOnlyKeys(
                        Measure.RECEIVED, Measure.RECEIVED_ONLINE, Measure.RECEIVED_GENUINE, Measure.OPENED_ONLINE);
    }

    @Test
    void filingOnBehalfIsNotGenuine() {
        var tally = Tally.of(Dossiers.of(Dossiers.filedOnBehalf()));

        assertThat(row(tally, RECEIVED_ON))
                .containsKey(Measure.RECEIVED_ONLINE)
                .doesNotContainKey(Measure.RECEIVED_GENUINE);
    }

    @Test
    void resolutionOnTheDueDayIsOnTime() {
        var tally = Tally.of(Dossiers.of(Dossiers.filedOnline(), Dossiers.resolvedAt("2023-03-15T16:59:59Z")));

        assertThat(row(tally, Dossiers.DUE_DAY))
                .containsOnlyKeys(
                        Measure.RESOLVED,
                        Measure.RESOLVED_ONLINE,
                        Measure.RESOLVED_DIGITISED,
                        Measure.RESOLVED_ON_TIME,
                        Measure.CLOSED_ON_DUE_DAY,
                        Measure.DUE,
                        Measure.DUE_CLEARED);
    }

    @Test
    void resolutionOneSecondLaterIsOnTheNextDayInVietnamAndLate() {
        var tally =
                Tally.of(Dossiers.of(Dossiers.filedOnline(), Dossiers.resolvedWithApologyAt("2023-03-15T17:00:00Z")));

        assertThat(row(tally, Dossiers.DUE_DAY.plusDays(1)))
                .containsOnlyKeys(
                        Measure.RESOLVED,
                        Measure.RESOLVED_ONLINE,
                        Measure.RESOLVED_DIGITISED,
                        Measure.RESOLVED_LATE,
                        Measure.RESOLVED_LATE_APOLOGY,
                        Measure.CLOSED_LATE,
                        Measure.DUE_CLEARED);
    }

    @Test
    void withoutDueDayAResolutionIsOnTimeAndNothingFallsDue() {
        var tally = Tally.of(
                Dossiers.of(Dossiers.filedAtTheCounterWithoutDueDay(), Dossiers.resolvedAt("2024-01-10T03:00:00Z")));

        assertThat(row(tally, LocalDate.of(2024, 1, 10)))
                .containsOnlyKeys(
                        Measure.RESOLVED,
                        Measure.RESOLVED_DIGITISED,
                        Measure.RESOLVED_ON_TIME,
                        Measure.CLOSED_ON_DUE_DAY);
    }

    @Test
    void stockFlowsBelongToTheUnitThatOwesTheDecision() {
        var tally = Tally.of(Dossiers.of(Dossiers.owedByTheDepartment(), Dossiers.resolvedAt("2023-03-10T03:00:00Z")));

        var department = new UnitCode("H12.02");
        assertThat(tally.counts().get(new Cell(department, Dossiers.PROCEDURE, RECEIVED_ON)))
                .containsOnlyKeys(Measure.OPENED_POSTAL);
        assertThat(tally.counts().get(new Cell(department, Dossiers.PROCEDURE, LocalDate.of(2023, 3, 10))))
                .containsOnlyKeys(Measure.CLOSED_EARLY);
        assertThat(row(tally, LocalDate.of(2023, 3, 10))).containsKey(Measure.RESOLVED_ON_TIME);
    }

    @Test
    void dossierCountsOnceByItsFirstPayment() {
        var tally = Tally.of(Dossiers.of(
                Dossiers.filedOnline(),
                Dossiers.paid("P2", PaymentMethod.ONLINE, "2023-03-03T03:00:00Z"),
                Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z")));

        assertThat(row(tally, LocalDate.of(2023, 3, 2))).containsOnlyKeys(Measure.PAID);
        assertThat(row(tally, LocalDate.of(2023, 3, 3))).isEmpty();
    }

    @Test
    void voidedPaymentGivesWayToTheNextOne() {
        var tally = Tally.of(Dossiers.of(
                Dossiers.filedOnline(),
                Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z", 1, true),
                Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z"),
                Dossiers.paid("P2", PaymentMethod.ONLINE, "2023-03-03T03:00:00Z")));

        assertThat(row(tally, LocalDate.of(2023, 3, 3))).containsOnlyKeys(Measure.PAID, Measure.PAID_ONLINE);
    }

    @Test
    void floodOfPaymentsOfOneDossierKeepsTheSameFewInAnyOrder() {
        var flood = IntStream.range(0, 3 * Dossier.MOST_PAYMENTS)
                .mapToObj(i -> Dossiers.paid("P" + i, PaymentMethod.CASH, "2023-03-02T03:00:00Z"))
                .toList();

        var forth = Dossiers.of(flood.toArray(DossierEvent[]::new));
        var back = Dossiers.of(flood.reversed().toArray(DossierEvent[]::new));

        assertThat(forth).isEqualTo(back);
        assertThat(forth.payments()).hasSize(Dossier.MOST_PAYMENTS);
    }

    @Test
    void orphanCountsNothing() {
        var orphan = Dossiers.of(
                Dossiers.resolvedAt("2023-03-10T03:00:00Z"),
                Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z"));

        assertThat(Tally.of(orphan).counts()).isEmpty();
    }

    private static Map<Measure, Long> row(Tally tally, LocalDate day) {
        return tally.counts().getOrDefault(new Cell(Dossiers.COMMUNE, Dossiers.PROCEDURE, day), Map.of());
    }
}

package vn.motcua.kpi.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.PaymentMethod;

class ConflictTest {
    private static final DossierEvent EARLIER = Dossiers.resolvedAt("2023-03-10T03:00:00Z");
    private static final DossierEvent LATER = Dossiers.resolvedAt("2023-03-11T03:00:00Z");

    @Test
    void eventThatArrivesSecondMayLose() {
        assertThat(conflicts(LATER, EARLIER)).containsExactly(new Conflict(1, LATER, EARLIER));
    }

    @Test
    void eventThatHeldTheSlotMayLose() {
        assertThat(conflicts(EARLIER, LATER)).containsExactly(new Conflict(1, LATER, EARLIER));
    }

    @Test
    void exactDuplicateIsNoConflict() {
        assertThat(conflicts(LATER, LATER)).isEmpty();
    }

    @Test
    void correctionWithAnIdOfItsOwnIsNoConflict() {
        var payment = Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z", 0, false);
        var correction = Dossiers.paid("P1", PaymentMethod.ONLINE, "2023-03-02T03:00:00Z", 1, false);

        assertThat(conflicts(payment, correction)).isEmpty();
    }

    @Test
    void rivalAboutAnotherFactIsFoundAndBothCount() {
        var payment = Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z");
        var other = Dossiers.withIdOf(payment, Dossiers.paid("P2", PaymentMethod.ONLINE, "2023-03-03T03:00:00Z"));

        var fold = Fold.of(Map.of(), List.of(payment, other));

        assertThat(fold.conflicts()).singleElement().matches(conflict -> !conflict.isOfOneFact());
        assertThat(fold.changes().get(payment.header().dossier()).after().payments())
                .hasSize(2);
    }

    @Test
    void rivalOfTheSameFactIsNamedBeforeOneOfAnother() {
        var payment = Dossiers.paid("P1", PaymentMethod.CASH, "2023-03-02T03:00:00Z");
        var other = Dossiers.withIdOf(payment, Dossiers.paid("P2", PaymentMethod.CASH, "2023-03-02T03:00:00Z"));
        var again = Dossiers.withIdOf(payment, Dossiers.paid("P2", PaymentMethod.CASH, "2023-03-04T03:00:00Z"));

        assertThat(conflicts(payment, other, again)).last().isEqualTo(new Conflict(2, again, other));
    }

    private static List<Conflict> conflicts(DossierEvent... events) {
        return Fold.of(Map.of(), List.of(events)).conflicts();
    }
}

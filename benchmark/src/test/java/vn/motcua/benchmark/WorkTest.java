package vn.motcua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierReceived;
import vn.motcua.figure.Period;
import vn.motcua.figure.VietnamTime;

class WorkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final Work work = new Work("w", Country.whole().communesOf("B1"), Period.rolling("3d", TODAY), 2, TODAY);

    @Test
    void sameWorkSendsTheSameEvents() {
        assertThat(work.events().toList()).isEqualTo(work.events().toList());
    }

    @Test
    void everyDossierIsReceivedOnceAndNothingLiesAhead() {
        var codes = work.events()
                .filter(DossierReceived.class::isInstance)
                .map(event -> event.header().dossier())
                .collect(Collectors.toSet());

        assertThat(codes).hasSize(Math.toIntExact(work.dossiers()));
        assertThat(work.events())
                .allMatch(event -> !VietnamTime.dayOf(event.header().time()).isAfter(TODAY));
    }

    @Test
    void countryHasItsCommunes() {
        assertThat(Country.whole().communes()).hasSize(Country.COMMUNES).doesNotHaveDuplicates();
    }
}

package vn.motcua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierReceived;
import vn.motcua.figure.Period;

class WorkTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final Period DAYS = new Period(FIRST, FIRST.plusDays(9));

    private final Work work = new Work(Country.whole().communes(), new Zipf(Country.PROCEDURES), FIRST, 50);

    @Test
    void sameWorkSendsTheSameEvents() {
        assertThat(work.events(DAYS).toList()).isEqualTo(work.events(DAYS).toList());
    }

    @Test
    void eventsOfTheWholeCountryComeInTheOrderOfTime() {
        var times = work.events(DAYS).map(event -> event.header().time()).toList();

        assertThat(times).isSortedAccordingTo(Comparator.<Instant>naturalOrder());
    }

    @Test
    void everyDossierIsReceivedOnceBeforeAnythingElseHappensToIt() {
        var received = work.events(DAYS)
                .filter(DossierReceived.class::isInstance)
                .map(event -> event.header().dossier())
                .toList();
        var first = work.events(DAYS)
                .collect(Collectors.toMap(event -> event.header().dossier(), event -> event, (one, later) -> one));

        assertThat(received).hasSize(500).doesNotHaveDuplicates();
        assertThat(first.values()).hasSize(500).allMatch(DossierReceived.class::isInstance);
    }

    @Test
    void daysAskedForOneAfterTheOtherGiveTheSameEvents() {
        var early = work.events(new Period(FIRST, FIRST.plusDays(3)));
        var late = work.events(new Period(FIRST.plusDays(4), FIRST.plusDays(9)));

        assertThat(Stream.concat(early, late).toList())
                .isEqualTo(work.events(DAYS).toList());
    }

    @Test
    void countryHasItsCommunes() {
        assertThat(Country.whole().communes()).hasSize(Country.COMMUNES).doesNotHaveDuplicates();
    }
}

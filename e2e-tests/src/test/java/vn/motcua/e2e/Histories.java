package vn.motcua.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;

/**
 * Dossiers as no sane counter reports them: everything that the contract lets pass, at random.
 *
 * <p>Orphans, dossiers due or resolved before they are received, resolved by whomever, paid several times at one moment;
 * every fact told up to four times, with equal revisions, times and ids, taken back or not; all in no order.
 */
final class Histories {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 2, 20);
    private static final int DAYS = 90;
    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.000656");

    private final Random random;
    private final List<UnitCode> units;
    private final List<DossierEvent> events = new ArrayList<>();

    private Histories(long seed, List<UnitCode> units) {
        random = new Random(seed);
        this.units = units;
    }

    /** Equal seeds give equal events in an equal order. */
    static List<DossierEvent> of(int dossiers, List<UnitCode> units, long seed) {
        var histories = new Histories(seed, units);
        for (var number = 1; number <= dossiers; number++) {
            histories.tell("H99-" + number);
        }
        Collections.shuffle(histories.events, histories.random);
        return List.copyOf(histories.events);
    }

    private void tell(String dossier) {
        var start = FIRST_DAY.plusDays(random.nextInt(DAYS));
        if (inHundred(90)) {
            tell(dossier, "r", start, this::received);
        }
        if (inHundred(75)) {
            tell(dossier, "s", start, this::resolved);
        }
        for (var payment = random.nextInt(4); payment > 0; payment--) {
            var id = "HD-" + payment;
            tell(dossier, id, start, header -> paid(header, id));
        }
    }

    /** One fact, often in several versions that contradict each other. */
    private void tell(String dossier, String fact, LocalDate start, Telling telling) {
        var versions = inHundred(50) ? 1 : 2 + random.nextInt(3);
        for (var version = 0; version < versions; version++) {
            var id = dossier + "-" + fact + "-" + random.nextInt(3);
            var header = new EventHeader(
                    "/H99/counter-1",
                    id,
                    new DossierCode(dossier),
                    moment(start.plusDays(random.nextInt(12) - 2)),
                    random.nextInt(3),
                    inHundred(15));
            var event = telling.of(header);
            events.add(event);
            if (inHundred(10)) {
                events.add(event);
            }
        }
    }

    /** Often the first or the last moment of a Vietnamese day. */
    private Instant moment(LocalDate day) {
        var midnight = day.atStartOfDay(VietnamTime.ZONE).toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> midnight;
            case 1 -> midnight.minus(Duration.ofNanos(1000));
            default -> midnight.plus(Duration.ofHours(random.nextInt(24)));
        };
    }

    private DossierEvent received(EventHeader header) {
        var due = inHundred(20) ? null : VietnamTime.dayOf(header.time()).plusDays(random.nextInt(14) - 3);
        return new DossierReceived(
                header, unit(), unit(), PROCEDURE, any(Channel.values()), inHundred(40), inHundred(60), due, 0);
    }

    private DossierEvent resolved(EventHeader header) {
        return new DossierResolved(header, unit(), any(Outcome.values()), inHundred(60), inHundred(50));
    }

    private DossierEvent paid(EventHeader header, String id) {
        return new DossierPaid(header, unit(), id, any(PaymentMethod.values()), 10_000);
    }

    private UnitCode unit() {
        return units.get(random.nextInt(units.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean inHundred(int share) {
        return random.nextInt(100) < share;
    }

    private interface Telling {
        DossierEvent of(EventHeader header);
    }
}

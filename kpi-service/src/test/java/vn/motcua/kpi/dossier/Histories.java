package vn.motcua.kpi.dossier;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

/** Random dossiers of a small province, with orphans, voids, corrections and payments, in any order. */
final class Histories {
    static final LocalDate START = LocalDate.of(2025, 5, 1);
    static final int DAYS = 120;
    private static final List<String> UNITS = List.of("H08.1", "H08.2", "H08.3", "H08.4");

    private final Random random;
    private final List<DossierEvent> events = new ArrayList<>();

    private Histories(Random random) {
        this.random = random;
    }

    static List<DossierEvent> of(long seed, int dossiers) {
        var random = new Random(seed);
        var histories = new Histories(random);
        for (var i = 0; i < dossiers; i++) {
            histories.add("H08-" + i);
        }
        Collections.shuffle(histories.events, random);
        return histories.events;
    }

    private void add(String code) {
        var receivedOn = START.plusDays(random.nextInt(DAYS));
        var owing = unit();
        if (random.nextInt(10) > 0) {
            received(code, receivedOn, owing, 0, random.nextInt(12) == 0);
            if (random.nextInt(6) == 0) {
                received(code, receivedOn.plusDays(random.nextInt(3)), unit(), 1, random.nextInt(4) == 0);
            }
        }
        if (random.nextInt(3) > 0) {
            var by = random.nextInt(5) == 0 ? unit() : owing;
            resolved(code, receivedOn.plusDays(random.nextInt(-2, 40)), by, 0, random.nextInt(10) == 0);
            if (random.nextInt(5) == 0) {
                resolved(code, receivedOn.plusDays(random.nextInt(50)), by, 1, false);
            }
        }
        for (var payments = random.nextInt(3); payments > 0; payments--) {
            paid(code, payments, receivedOn.plusDays(random.nextInt(30)));
        }
    }

    private void received(String code, LocalDate day, String owing, int revision, boolean voided) {
        events.add(new DossierReceived(
                header(code, "r" + revision, day, revision, voided),
                new UnitCode(unit()),
                new UnitCode(owing),
                new ProcedureCode("1.00000" + random.nextInt(3)),
                Channel.values()[random.nextInt(3)],
                random.nextBoolean(),
                random.nextBoolean(),
                dueOn(day),
                0));
    }

    private @Nullable LocalDate dueOn(LocalDate receivedOn) {
        return random.nextInt(4) == 0 ? null : receivedOn.plusDays(random.nextInt(-2, 25));
    }

    private void resolved(String code, LocalDate day, String unit, int revision, boolean voided) {
        events.add(new DossierResolved(
                header(code, "s" + revision, day, revision, voided),
                new UnitCode(unit),
                Outcome.GRANTED,
                random.nextBoolean(),
                random.nextBoolean()));
    }

    private void paid(String code, int number, LocalDate day) {
        events.add(new DossierPaid(
                header(code, "p" + number, day, 0, random.nextInt(8) == 0),
                new UnitCode(unit()),
                "P" + number,
                PaymentMethod.values()[random.nextInt(3)],
                1_000));
    }

    private String unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private static EventHeader header(String code, String id, LocalDate day, int revision, boolean voided) {
        var time = day.atTime(LocalTime.NOON).atZone(VietnamTime.ZONE).toInstant();
        return new EventHeader("/H08/counter", code + id, new DossierCode(code), time, revision, voided);
    }
}

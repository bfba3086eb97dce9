package vn.motcua.kpi.fold;

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

/** A history of many dossiers with corrections, voids, orphans and duplicates, out of order; the same for a seed. */
public final class RandomHistory {
    private static final Instant START = Instant.parse("2023-03-01T00:00:00Z");

    private final Random random;
    private final String name;
    private final List<String> units;
    private int events;

    private RandomHistory(long seed, String name, List<String> units) {
        random = new Random(seed);
        this.name = name;
        this.units = units;
    }

    /**
     * A history of its own dossiers.
     *
     * @param name begins their codes, so that histories do not meet
     */
    public static List<DossierEvent> of(long seed, String name, int dossiers, String... units) {
        var history = new RandomHistory(seed, name, List.of(units));
        var events = new ArrayList<DossierEvent>();
        for (var i = 0; i < dossiers; i++) {
            events.addAll(history.dossier(name + "-" + i));
        }
        events.addAll(events.subList(0, events.size() / 10));
        Collections.shuffle(events, history.random);
        return events;
    }

    private List<DossierEvent> dossier(String code) {
        var events = new ArrayList<DossierEvent>();
        for (var revision = 0; revision <= random.nextInt(2); revision++) {
            if (random.nextInt(10) > 0) {
                events.add(received(header(code, revision)));
            }
            if (random.nextInt(3) > 0) {
                events.add(resolved(header(code, revision)));
            }
            if (random.nextBoolean()) {
                events.add(paid(header(code, revision)));
            }
        }
        return events;
    }

    private EventHeader header(String code, int revision) {
        var time = START.plusSeconds(random.nextInt(40 * 24) * 3600L);
        return new EventHeader(
                "/" + name,
                name + "-" + events++,
                new DossierCode(code),
                time,
                revision,
                revision > 0 && random.nextInt(4) == 0);
    }

    private DossierReceived received(EventHeader header) {
        return new DossierReceived(
                header,
                unit(),
                unit(),
                new ProcedureCode("1.00000" + random.nextInt(3)),
                Channel.values()[random.nextInt(3)],
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4) == 0 ? null : LocalDate.of(2023, 3, 10).plusDays(random.nextInt(20)),
                0);
    }

    private DossierResolved resolved(EventHeader header) {
        return new DossierResolved(header, unit(), Outcome.GRANTED, random.nextBoolean(), random.nextBoolean());
    }

    private DossierPaid paid(EventHeader header) {
        var method = random.nextBoolean() ? PaymentMethod.ONLINE : PaymentMethod.CASH;
        return new DossierPaid(header, unit(), "P" + random.nextInt(2), method, 1_000);
    }

    private UnitCode unit() {
        return new UnitCode(units.get(random.nextInt(units.size())));
    }
}

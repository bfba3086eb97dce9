package vn.motcua.kpi.fold;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.VietnamTime;

/**
 * What one dossier adds to the tallies: one count for each measure it meets, in the cell where that measure belongs.
 *
 * <p>The stock flows keep order whatever the events say: a dossier is closed on the day it is opened at the earliest, and
 * overdue only while it is open. So no stock is ever below zero.
 *
 * @param measures the bits of the measures that it adds one to
 * @param cells where each entry counts; an entry that does not is not there
 */
public record Contribution(int measures, Map<Entry, Cell> cells) {
    /** That of a dossier whose reception is not known. */
    private static final Contribution NOTHING = new Contribution(0, Map.of());

    public Contribution {
        cells = Collections.unmodifiableMap(cells);
    }

    /** An orphan adds nothing. */
    public static Contribution of(Dossier dossier) {
        return dossier.reception()
                .map(received -> new Counting(received).of(dossier))
                .orElse(NOTHING);
    }

    /** Where the entry counts; null if it does not. */
    public @Nullable Cell cell(Entry entry) {
        return cells.get(entry);
    }

    /** Whether it adds one to the measure. */
    public boolean counts(Measure measure) {
        return (measures & measure.bit()) != 0;
    }

    /** Whether both add the same to the same cells of all days up to one. */
    public boolean isAlike(Contribution other, LocalDate lastDay) {
        return upTo(lastDay).equals(other.upTo(lastDay));
    }

    private Map<Measure, Cell> upTo(LocalDate lastDay) {
        var counted = new EnumMap<Measure, Cell>(Measure.class);
        for (var measure : Measure.values()) {
            var cell = cells.get(measure.entry());
            if (cell != null && counts(measure) && !cell.day().isAfter(lastDay)) {
                counted.put(measure, cell);
            }
        }
        return counted;
    }

    /** The bits of its measures that belong to an entry. */
    int measures(Entry entry) {
        return measures & Measure.bitsOf(entry);
    }

    /** Goes through what a dossier adds, from its reception on. */
    private static final class Counting {
        private final DossierReceived received;
        private final LocalDate receivedOn;
        private final Map<Entry, Cell> cells = new EnumMap<>(Entry.class);
        private int measures;

        Counting(DossierReceived received) {
            this.received = received;
            this.receivedOn = VietnamTime.dayOf(received.header().time());
        }

        Contribution of(Dossier dossier) {
            reception();
            dossier.resolution().ifPresent(this::resolution);
            stock(dossier);
            dossier.firstPayment().ifPresent(this::payment);
            return new Contribution(measures, cells);
        }

        private void reception() {
            at(received.unit(), receivedOn, Measure.RECEIVED);
            if (received.channel() == Channel.ONLINE) {
                count(Measure.RECEIVED_ONLINE);
                if (!received.onBehalf()) {
                    count(Measure.RECEIVED_GENUINE);
                }
            }
        }

        private void resolution(DossierResolved resolved) {
            var resolvedOn = VietnamTime.dayOf(resolved.header().time());
            at(resolved.unit(), resolvedOn, Measure.RESOLVED);
            if (received.channel() == Channel.ONLINE) {
                count(Measure.RESOLVED_ONLINE);
            }
            if (received.digitised() && resolved.electronicResult()) {
                count(Measure.RESOLVED_DIGITISED);
            }
            var punctuality = Punctuality.of(received.dueOn(), resolvedOn);
            if (punctuality != Punctuality.LATE) {
                count(Measure.RESOLVED_ON_TIME);
                return;
            }
            count(Measure.RESOLVED_LATE);
            if (resolved.apologyIssued()) {
                count(Measure.RESOLVED_LATE_APOLOGY);
            }
        }

        private void stock(Dossier dossier) {
            var owing = received.resolvingUnit();
            at(
                    owing,
                    receivedOn,
                    switch (received.channel()) {
                        case COUNTER -> Measure.OPENED_COUNTER;
                        case ONLINE -> Measure.OPENED_ONLINE;
                        case POSTAL -> Measure.OPENED_POSTAL;
                    });
            var dueOn = received.dueOn() == null ? null : later(received.dueOn(), receivedOn);
            if (dueOn != null) {
                at(owing, dueOn, Measure.DUE);
            }
            dossier.resolution().ifPresent(resolved -> {
                var resolvedOn = VietnamTime.dayOf(resolved.header().time());
                var closedOn = later(resolvedOn, receivedOn);
                at(owing, closedOn, Punctuality.of(received.dueOn(), resolvedOn).closed());
                if (dueOn != null) {
                    at(owing, later(closedOn, dueOn), Measure.DUE_CLEARED);
                }
            });
        }

        private void payment(DossierPaid paid) {
            at(paid.unit(), VietnamTime.dayOf(paid.header().time()), Measure.PAID);
            if (paid.method() == PaymentMethod.ONLINE) {
                count(Measure.PAID_ONLINE);
            }
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** Counts in the cell where everything of the measure's entry counts. */
        private void at(UnitCode unit, LocalDate day, Measure measure) {
            cells.put(measure.entry(), new Cell(unit, received.procedure(), day));
            count(measure);
        }

        private void count(Measure measure) {
            measures |= measure.bit();
        }
    }
}

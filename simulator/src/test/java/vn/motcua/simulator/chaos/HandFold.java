package vn.motcua.simulator.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Rate;
import vn.motcua.figure.VietnamTime;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.wire.EventJson;

/** Reads figures off the events alone, slot by slot, as the contract words it. */
final class HandFold {
    private static final Comparator<DossierEvent> RANK = Comparator.comparing(
                    (DossierEvent event) -> event.header().revision())
            .thenComparing(event -> event.header().time())
            .thenComparing(event -> event.header().id())
            .thenComparing(event -> new String(EventJson.write(event), StandardCharsets.UTF_8));

    private final Map<String, Map<String, DossierEvent>> dossiers = new HashMap<>();
    private final Map<UnitCode, Map<Indicator, Rate>> figures = new HashMap<>();

    /** Each unit's own figures, not pooled. */
    static Map<UnitCode, Map<Indicator, Rate>> figures(Iterable<DossierEvent> events) {
        var fold = new HandFold();
        for (var event : events) {
            fold.dossiers
                    .computeIfAbsent(event.header().dossier().value(), code -> new HashMap<>())
                    .merge(slot(event), event, (one, other) -> RANK.compare(one, other) >= 0 ? one : other);
        }
        fold.dossiers.values().forEach(slots -> fold.count(slots.values()));
        return fold.figures;
    }

    private static String slot(DossierEvent event) {
        return event instanceof DossierPaid paid
                ? "paid " + paid.paymentId()
                : event.type().name();
    }

    private void count(Collection<DossierEvent> slots) {
        var facts = slots.stream().filter(event -> !event.header().voided()).toList();
        var filed = facts.stream()
                .filter(DossierReceived.class::isInstance)
                .map(DossierReceived.class::cast)
                .findAny();
        filed.ifPresent(received -> {
            var online = received.channel() == Channel.ONLINE;
            add(received, Indicator.ONLINE_FILING, online);
            add(received, Indicator.GENUINE_ONLINE, online && !received.onBehalf());
            facts.stream()
                    .filter(DossierResolved.class::isInstance)
                    .forEach(event -> resolved(received, (DossierResolved) event));
            facts.stream()
                    .filter(DossierPaid.class::isInstance)
                    .map(DossierPaid.class::cast)
                    .min(Comparator.comparing(paid -> paid.header().time()))
                    .ifPresent(paid -> add(paid, Indicator.ONLINE_PAYMENT, paid.method() == PaymentMethod.ONLINE));
        });
    }

    private void resolved(DossierReceived received, DossierResolved resolved) {
        var day = VietnamTime.dayOf(resolved.header().time());
        var late = received.dueOn() != null && day.isAfter(received.dueOn());
        add(resolved, Indicator.ONLINE_RESOLUTION, received.channel() == Channel.ONLINE);
        add(resolved, Indicator.DIGITISATION, received.digitised() && resolved.electronicResult());
        add(resolved, Indicator.ON_TIME, !late);
        if (late) {
            add(resolved, Indicator.APOLOGY, resolved.apologyIssued());
        }
    }

    private void add(DossierEvent event, Indicator indicator, boolean hit) {
        figures.computeIfAbsent(event.unit(), unit -> new HashMap<>())
                .merge(indicator, new Rate(hit ? 1 : 0, 1), Rate::plus);
    }
}

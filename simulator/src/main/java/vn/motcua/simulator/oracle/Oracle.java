package vn.motcua.simulator.oracle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import vn.motcua.event.Channel;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.figure.VietnamTime;
import vn.motcua.simulator.register.Province;
import vn.motcua.simulator.scenario.Dossier;
import vn.motcua.simulator.scenario.Plan;

/** Counts the right answer for every unit by going through the planned dossiers once. */
public final class Oracle {
    private static final Rate NOTHING = new Rate(0, 0);

    private final Province province;
    private final Period period;
    private final SequencedMap<FigureKey, Rate> figures = new LinkedHashMap<>();

    private Oracle(Province province, Period period) {
        this.province = province;
        this.period = period;
    }

    /**
     * Every unit's figures over its subtree; for units with children also by level.
     *
     * <p>Units without a dossier are in it too, with 0 of 0.
     */
    public static SequencedMap<FigureKey, Rate> figures(Plan plan) {
        var oracle = new Oracle(plan.province(), plan.period());
        oracle.listEveryFigure();
        plan.dossiers().forEach(oracle::count);
        return oracle.figures;
    }

    private void listEveryFigure() {
        for (var unit : province.units()) {
            for (var indicator : Indicator.values()) {
                for (var above : province.pathUp(unit.code())) {
                    figures.put(new FigureKey(above.code(), null, indicator), NOTHING);
                    if (!province.childrenOf(above).isEmpty()) {
                        figures.put(new FigureKey(above.code(), unit.level(), indicator), NOTHING);
                    }
                }
            }
        }
    }

    private void count(Dossier dossier) {
        var online = dossier.channel() == Channel.ONLINE;
        if (counts(dossier.receivedAt())) {
            add(dossier.receivingUnit(), Indicator.ONLINE_FILING, online);
            add(dossier.receivingUnit(), Indicator.GENUINE_ONLINE, online && !dossier.onBehalf());
        }
        var resolution = dossier.resolution();
        if (resolution != null && counts(resolution.at())) {
            var unit = dossier.resolvingUnit();
            add(unit, Indicator.ONLINE_RESOLUTION, online);
            add(unit, Indicator.DIGITISATION, dossier.digitised() && resolution.electronicResult());
            add(unit, Indicator.ON_TIME, !dossier.resolvedLate());
            if (dossier.resolvedLate()) {
                add(unit, Indicator.APOLOGY, resolution.apologyIssued());
            }
        }
        dossier.firstPayment()
                .filter(payment -> counts(payment.at()))
                .ifPresent(payment -> add(
                        dossier.receivingUnit(), Indicator.ONLINE_PAYMENT, payment.method() == PaymentMethod.ONLINE));
    }

    private boolean counts(Instant time) {
        var day = VietnamTime.dayOf(time);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private void add(UnitCode unit, Indicator indicator, boolean hit) {
        var one = new Rate(hit ? 1 : 0, 1);
        var level = province.unit(unit).level();
        for (var above : province.pathUp(unit)) {
            figures.merge(new FigureKey(above.code(), null, indicator), one, Rate::plus);
            figures.computeIfPresent(new FigureKey(above.code(), level, indicator), (key, rate) -> rate.plus(one));
        }
    }
}

package vn.motcua.simulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.oracle.Oracle;
import vn.motcua.simulator.scenario.Plan;
import vn.motcua.simulator.scenario.Planner;
import vn.motcua.simulator.scenario.Scenarios;
import vn.motcua.simulator.scenario.Timeline;

class MailTest {
    private static final long SEED = 69;
    private static final Plan PLAN = Planner.plan(Scenarios.CAMPAIGN_69, Timeline.asItWas(Scenarios.CAMPAIGN_69), SEED);

    @Test
    void eventsInOrderComeToTheOraclesFigures() {
        assertThat(pooled(HandFold.figures(Mail.inOrder(PLAN)))).isEqualTo(subtrees());
    }

    @Test
    void chaosChangesNoFigure() {
        assertThat(pooled(HandFold.figures(Mail.inChaos(PLAN, SEED)))).isEqualTo(subtrees());
    }

    @Test
    void chaosOnTopOfAnOrderlyRunChangesNoFigure() {
        var both = new HashSet<DossierEvent>();
        Mail.inChaos(PLAN, SEED).forEach(both::add);
        Mail.inOrder(PLAN).forEach(both::add);

        assertThat(pooled(HandFold.figures(both))).isEqualTo(subtrees());
    }

    @Test
    void orderlyMailIsInOrderOfTime() {
        assertThat(events(Mail.inOrder(PLAN)).stream()
                        .map(event -> event.header().time()))
                .isSorted();
    }

    @Test
    void chaosIsOne() {
        var received = new HashSet<String>();
        var seen = new HashSet<DossierEvent>();
        var contents = new HashMap<String, DossierEvent>();
        var count = new HashMap<String, Integer>();
        for (var event : Mail.inChaos(PLAN, SEED)) {
            var header = event.header();
            if (event instanceof DossierReceived) {
                received.add(header.dossier().value());
            } else if (!received.contains(header.dossier().value())) {
                count.merge("before received", 1, Integer::sum);
            }
            count.merge("twice", seen.add(event) ? 0 : 1, Integer::sum);
            count.merge("voids", header.voided() ? 1 : 0, Integer::sum);
            count.merge("corrections", header.revision() > 0 && !header.voided() ? 1 : 0, Integer::sum);
            var known = contents.putIfAbsent(header.source() + " " + header.id(), event);
            count.merge("one id, two contents", known == null || known.equals(event) ? 0 : 1, Integer::sum);
        }

        assertThat(count.get("before received")).isGreaterThan(1_000);
        assertThat(count.get("twice")).isGreaterThan(1_000);
        assertThat(count.get("voids")).isGreaterThan(1_000);
        assertThat(count.get("corrections")).isGreaterThan(1_000);
        assertThat(count.get("one id, two contents")).isZero();
    }

    @Test
    void theSameSeedSendsTheSameEventsInTheSameOrder() {
        assertThat(events(Mail.inChaos(PLAN, SEED)).equals(events(Mail.inChaos(PLAN, SEED))))
                .isTrue();
        assertThat(events(Mail.inChaos(PLAN, SEED)).equals(events(Mail.inChaos(PLAN, SEED + 1))))
                .isFalse();
    }

    @Test
    void sizeIsTheNumberOfEvents() {
        var mail = Mail.inChaos(PLAN, SEED);

        assertThat(mail.size()).isEqualTo(events(mail).size());
    }

    private static List<DossierEvent> events(Mail mail) {
        return StreamSupport.stream(mail.spliterator(), false).toList();
    }

    private static Map<FigureKey, Rate> pooled(Map<UnitCode, Map<Indicator, Rate>> perUnit) {
        var pooled = new HashMap<FigureKey, Rate>();
        perUnit.forEach((unit, rates) -> PLAN.province()
                .pathUp(unit)
                .forEach(above -> rates.forEach((indicator, rate) ->
                        pooled.merge(new FigureKey(above.code(), null, indicator), rate, Rate::plus))));
        return pooled;
    }

    /** The oracle's figures of subtrees in which there is something to count. */
    private static Map<FigureKey, Rate> subtrees() {
        var figures = new HashMap<FigureKey, Rate>(Oracle.figures(PLAN));
        figures.entrySet()
                .removeIf(figure ->
                        figure.getKey().level() != null || figure.getValue().denominator() == 0);
        return figures;
    }
}

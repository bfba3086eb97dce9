package vn.motcua.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.motcua.event.Channel;
import vn.motcua.event.PaymentMethod;
import vn.motcua.figure.Rate;
import vn.motcua.figure.VietnamTime;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.oracle.Oracle;

class CampaignStoryTest {
    private static final Plan PLAN = Planner.plan(Scenarios.CAMPAIGN_69, Timeline.asItWas(Scenarios.CAMPAIGN_69), 69);
    private static final List<Dossier> DOSSIERS = PLAN.dossiers();

    @Test
    void hasAboutFortyThousandDossiers() {
        assertThat(DOSSIERS.size()).isBetween(38_000, 42_000);
        assertThat(DOSSIERS.stream().map(Dossier::code).distinct().count()).isEqualTo(DOSSIERS.size());
    }

    @Test
    void everythingHappensWithinTheCampaignInOrder() {
        assertThat(DOSSIERS.stream()
                        .filter(dossier -> dossier.events().stream().anyMatch(event -> {
                            var day = VietnamTime.dayOf(event.header().time());
                            return day.isBefore(LocalDate.of(2023, 3, 1))
                                    || day.isAfter(LocalDate.of(2023, 5, 9))
                                    || event.header().time().isBefore(dossier.receivedAt());
                        })))
                .isEmpty();
    }

    @Test
    void onlinePaymentStartsUnderOnePercentThenGrows() {
        var firstDay = onlinePaymentFrom(0, 0);
        assertThat(firstDay.denominator()).isPositive();
        assertThat(firstDay.numerator() * 100).isLessThan(firstDay.denominator());

        var weeks = List.of(onlinePaymentFrom(1, 14), onlinePaymentFrom(28, 41), onlinePaymentFrom(56, 69));
        assertThat(weeks)
                .isSortedAccordingTo(Comparator.comparing(rate -> rate.value().orElseThrow()));
        assertThat(weeks).doesNotHaveDuplicates();
    }

    @Test
    void oneTenthOfTheOnlineDossiersIsFiledOnBehalf() {
        var online = count(dossier -> dossier.channel() == Channel.ONLINE);
        assertThat(count(Dossier::onBehalf)).isEqualTo(online / 10);
        assertThat(count(dossier -> dossier.onBehalf() && dossier.channel() != Channel.ONLINE))
                .isZero();
    }

    @Test
    void tellsEveryKindOfStory() {
        assertThat(count(dossier -> dossier.resolvedLate() && apologised(dossier)))
                .isGreaterThan(100);
        assertThat(count(dossier -> dossier.resolvedLate() && !apologised(dossier)))
                .isGreaterThan(100);
        assertThat(count(dossier -> dossier.resolution() == null)).isEqualTo(1_850);
        assertThat(count(dossier -> dossier.dueOn() == null)).isGreaterThan(100);
        assertThat(count(dossier -> dossier.payments().size() == 2)).isGreaterThan(100);
        assertThat(count(dossier -> !dossier.receivingUnit().equals(dossier.resolvingUnit())))
                .isGreaterThan(100);
    }

    @Test
    void someUnitsAreSilentOthersStandAtZero() {
        var figures = Oracle.figures(PLAN);
        var silent = new HashMap<String, Integer>();
        var atZero = new HashMap<Indicator, Integer>();
        for (var unit : PLAN.province().units()) {
            for (var indicator : Indicator.values()) {
                var rate = figures.get(new FigureKey(unit.code(), null, indicator));
                if (rate.denominator() == 0 && indicator == Indicator.ONLINE_FILING) {
                    silent.merge(unit.level().name(), 1, Integer::sum);
                }
                if (rate.denominator() > 0 && rate.numerator() == 0) {
                    atZero.merge(indicator, 1, Integer::sum);
                }
            }
        }
        assertThat(silent).isEqualTo(Map.of("COMMUNE", 3, "PROVINCE", 1));
        assertThat(atZero.get(Indicator.ONLINE_PAYMENT)).isGreaterThanOrEqualTo(6);
        assertThat(atZero.get(Indicator.DIGITISATION)).isGreaterThanOrEqualTo(6);
    }

    private static boolean apologised(Dossier dossier) {
        return dossier.resolution().apologyIssued();
    }

    private static long count(Predicate<Dossier> story) {
        return DOSSIERS.stream().filter(story).count();
    }

    private static Rate onlinePaymentFrom(int firstDay, int lastDay) {
        var start = LocalDate.of(2023, 3, 1);
        return DOSSIERS.stream()
                .flatMap(dossier -> dossier.firstPayment().stream())
                .filter(payment -> {
                    var day = VietnamTime.dayOf(payment.at());
                    return !day.isBefore(start.plusDays(firstDay)) && !day.isAfter(start.plusDays(lastDay));
                })
                .map(payment -> new Rate(payment.method() == PaymentMethod.ONLINE ? 1 : 0, 1))
                .reduce(new Rate(0, 0), Rate::plus);
    }
}

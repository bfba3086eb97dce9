package vn.motcua.simulator.scenario;

import static vn.motcua.simulator.register.Level.COMMUNE;
import static vn.motcua.simulator.register.Level.DISTRICT;
import static vn.motcua.simulator.register.Level.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.figure.Period;
import vn.motcua.simulator.oracle.Indicator;

/** The scenarios there are; what was published comes out exactly, the rest is plausible. */
public final class Scenarios {
    /** Cà Mau's year 2022: resolved, online and digitised by level as published, online payment at 1 / 0.97 / 0 %. */
    public static final Scenario BASELINE_2022 = new Scenario(
            "baseline-2022",
            "Cà Mau's year 2022: 82,015 dossiers, 52.23 % of them resolved online, as published.",
            "B",
            new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
            List.of(
                    new LevelTotals(PROVINCE, 39_219, 0, 24_965, 20_002, 12_400, 124, 2, 0),
                    new LevelTotals(DISTRICT, 23_487, 0, 7_113, 9_395, 9_300, 90, 1, 0),
                    new LevelTotals(COMMUNE, 19_309, 0, 10_761, 5_020, 8_000, 0, 9, 0)),
            new Habits(6, 4, 2, 10),
            List.of(
                    new Target(Indicator.ONLINE_PAYMENT, PROVINCE, 10),
                    new Target(Indicator.ONLINE_PAYMENT, DISTRICT, 10),
                    new Target(Indicator.ONLINE_PAYMENT, COMMUNE, 10)));

    /**
     * Cà Mau's campaign of 69 days and nights in 2023: it ends, as published, at 92.79 % online resolution of the
     * province, 92.28 % digitisation of the province, 90.14 % online payment of the communes.
     */
    public static final Scenario CAMPAIGN_69 = new Scenario(
            "campaign-69",
            "Cà Mau's campaign of 69 days and nights in 2023: online payment from nothing to 90.14 % at the communes.",
            "C",
            new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 5, 9)),
            List.of(
                    new LevelTotals(PROVINCE, 18_640, 900, 17_296, 17_201, 9_000, 5_571, 2, 1),
                    new LevelTotals(DISTRICT, 10_400, 520, 8_798, 7_114, 4_300, 2_104, 1, 0),
                    new LevelTotals(COMMUNE, 8_700, 430, 6_917, 6_203, 5_600, 5_048, 5, 3)),
            new Habits(1, 3, 2, 80),
            List.of(
                    new Target(Indicator.ONLINE_RESOLUTION, PROVINCE, 80),
                    new Target(Indicator.ONLINE_RESOLUTION, DISTRICT, 70),
                    new Target(Indicator.ONLINE_RESOLUTION, COMMUNE, 60),
                    new Target(Indicator.DIGITISATION, PROVINCE, 80),
                    new Target(Indicator.DIGITISATION, DISTRICT, 70),
                    new Target(Indicator.DIGITISATION, COMMUNE, 65),
                    new Target(Indicator.ONLINE_PAYMENT, PROVINCE, 40),
                    new Target(Indicator.ONLINE_PAYMENT, DISTRICT, 35),
                    new Target(Indicator.ONLINE_PAYMENT, COMMUNE, 30)));

    private Scenarios() {}

    public static List<Scenario> all() {
        return List.of(BASELINE_2022, CAMPAIGN_69);
    }
}

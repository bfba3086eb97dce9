package vn.motcua.simulator.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.motcua.event.DossierCode;
import vn.motcua.event.UnitCode;
import vn.motcua.simulator.register.CaMau;
import vn.motcua.simulator.register.Province;
import vn.motcua.simulator.register.Unit;

/** Turns a scenario, a seed and real days into dossiers. */
public final class Planner {
    private final Scenario scenario;
    private final Timeline timeline;
    private final long seed;
    private final Province province = CaMau.province();
    private final Set<UnitCode> active = new HashSet<>();
    private int filedOnline;
    private int numbered;

    private Planner(Scenario scenario, Timeline timeline, long seed) {
        this.scenario = scenario;
        this.timeline = timeline;
        this.seed = seed;
    }

    public static Plan plan(Scenario scenario, Timeline timeline, long seed) {
        return new Planner(scenario, timeline, seed).plan();
    }

    private Plan plan() {
        var random = new SplittableRandom(seed);
        var perUnit = scenario.totals().stream()
                .flatMap(totals -> perUnit(totals, random.split()).stream())
                .filter(unit -> unit.resolved() > 0)
                .toList();
        perUnit.forEach(unit -> active.add(unit.unit().code()));
        var dossiers = perUnit.stream()
                .flatMap(unit -> new UnitPlanner(this, unit, random.split()).dossiers().stream())
                .toList();
        return new Plan(scenario, province, timeline.period(), dossiers);
    }

    private List<UnitTotals> perUnit(LevelTotals totals, RandomGenerator random) {
        // The province itself only adds up, its service centre only receives.
        var units = province.at(totals.level()).stream()
                .filter(unit -> unit.parent() != null)
                .filter(unit -> !unit.code().equals(CaMau.PUBLIC_SERVICE_CENTRE))
                .toList();
        return new Allotment(totals, units, scenario.habits().evenness(), random).perUnit();
    }

    Scenario scenario() {
        return scenario;
    }

    Timeline timeline() {
        return timeline;
    }

    /** The units below that are not silent. */
    List<UnitCode> activeChildrenOf(UnitCode unit) {
        return province.childrenOf(province.unit(unit)).stream()
                .map(Unit::code)
                .filter(active::contains)
                .toList();
    }

    /** Counted over the whole plan, so that the share is exact. */
    boolean nextOnlineIsOnBehalf() {
        return filedOnline++ % 10 >= 10 - scenario.habits().onBehalfInTen();
    }

    /** Scenario, shift and seed are part of the code, so that no two runs share a dossier they do not agree on. */
    DossierCode nextCode(UnitCode unit, Moment received) {
        var day = timeline.day(received.day()).toString().replace("-", "").substring(2);
        numbered++;
        return new DossierCode(
                unit + "-" + day + "-" + scenario.letter() + timeline.shift() + "-" + seed + "-" + numbered);
    }
}

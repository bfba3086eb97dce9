package vn.motcua.simulator.scenario;

import java.util.List;
import java.util.Optional;
import vn.motcua.figure.Period;
import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.register.Level;

/**
 * A story the simulator can tell.
 *
 * @param code the name it has on the command line
 * @param description what happens in it, for who chooses one
 * @param letter marks its dossiers
 * @param period the days it took place on, before any shift
 * @param totals what each level adds up to
 * @param targets what the units were to reach
 */
public record Scenario(
        String code,
        String description,
        String letter,
        Period period,
        List<LevelTotals> totals,
        Habits habits,
        List<Target> targets) {

    public Scenario {
        totals = List.copyOf(totals);
        targets = List.copyOf(targets);
    }

    public Optional<Target> target(Indicator indicator, Level level) {
        return targets.stream()
                .filter(target -> target.indicator() == indicator && target.level() == level)
                .findFirst();
    }
}

package vn.motcua.simulator.scenario;

import java.util.List;
import vn.motcua.figure.Period;
import vn.motcua.simulator.register.Province;

/** Everything that happens in one run of a scenario. */
public record Plan(Scenario scenario, Province province, Period period, List<Dossier> dossiers) {

    public Plan {
        dossiers = List.copyOf(dossiers);
    }
}

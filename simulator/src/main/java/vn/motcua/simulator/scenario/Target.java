package vn.motcua.simulator.scenario;

import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.register.Level;

/** The percentage that units of a level are to reach (chỉ tiêu được giao). */
public record Target(Indicator indicator, Level level, int percent) {}

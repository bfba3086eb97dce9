package vn.motcua.simulator.scenario;

import vn.motcua.simulator.register.Unit;

/** What one unit adds to the totals of its level, with the meanings of {@link LevelTotals}. */
record UnitTotals(Unit unit, int resolved, int open, int online, int digitised, int paid, int paidOnline) {}

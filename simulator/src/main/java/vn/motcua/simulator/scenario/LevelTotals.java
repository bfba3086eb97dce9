package vn.motcua.simulator.scenario;

import vn.motcua.simulator.register.Level;

/**
 * What all units of a level must add up to, exactly.
 *
 * @param open received, not resolved by the end of the period
 * @param online of the resolved ones, filed online
 * @param digitised of the resolved ones, with digitised papers and electronic result
 * @param paid dossiers with at least one payment
 * @param paidOnline of those, the ones whose first payment was online
 * @param atZero how many of the smallest units stand at 0 %
 * @param silent how many units send nothing at all
 */
public record LevelTotals(
        Level level,
        int resolved,
        int open,
        int online,
        int digitised,
        int paid,
        int paidOnline,
        int atZero,
        int silent) {}

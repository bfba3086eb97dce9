package vn.motcua.simulator.scenario;

import org.jspecify.annotations.Nullable;

/**
 * When the things of one dossier happen.
 *
 * @param resolved null if it stays open
 * @param dueDay null if no day was promised
 */
record Course(
        Moment received,
        @Nullable Moment resolved,
        @Nullable Integer dueDay) {}

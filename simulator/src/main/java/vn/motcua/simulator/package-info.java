/**
 * Deterministic campaigns with known right answers, sent over HTTP like any counter.
 *
 * <p>From the command line ({@code Main}) or from a test ({@link vn.motcua.simulator.Simulation}). Must not know the
 * services' classes: what it shares with them is the contract alone.
 *
 * <p>Next: {@link vn.motcua.simulator.scenario} makes up the dossiers.
 */
@NullMarked
package vn.motcua.simulator;

import org.jspecify.annotations.NullMarked;

package vn.motcua.simulator.scenario;

import java.time.Instant;
import vn.motcua.event.Outcome;

/** How a dossier ended. */
public record Resolution(Instant at, Outcome outcome, boolean electronicResult, boolean apologyIssued) {}

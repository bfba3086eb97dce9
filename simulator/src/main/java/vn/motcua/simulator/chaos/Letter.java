package vn.motcua.simulator.chaos;

import java.time.Instant;
import vn.motcua.event.DossierEvent;

/** An event with the time at which it gets on its way. */
record Letter(Instant sentAt, DossierEvent event) {}

/**
 * The province the scenarios play in: units, procedures and how they hang together.
 *
 * <p>Made-up data in the shape of the register that kpi-service keeps. Knows nothing of dossiers, figures or HTTP.
 *
 * <p>Next: {@link vn.motcua.simulator.scenario} hands out dossiers to these units.
 */
@NullMarked
package vn.motcua.simulator.register;

import org.jspecify.annotations.NullMarked;

/**
 * The right answers, counted plainly from the plan of dossiers.
 *
 * <p>Shares no idea with the services' fold: it knows each dossier's whole story beforehand, so it needs no slots,
 * differences or order. Knows nothing of events on the wire or HTTP.
 *
 * <p>Next: {@link vn.motcua.simulator.client} compares these figures with what reporting-service answers.
 */
@NullMarked
package vn.motcua.simulator.oracle;

import org.jspecify.annotations.NullMarked;

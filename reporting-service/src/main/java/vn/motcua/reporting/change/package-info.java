/**
 * Says which figures changed since a reader last asked.
 *
 * <p>Revisions become visible in their order, so a place among them is never passed by a transaction that commits late. The
 * reader keeps the place; nothing is kept here.
 */
@NullMarked
package vn.motcua.reporting.change;

import org.jspecify.annotations.NullMarked;

/**
 * The addresses of the service: takes a call, sends what it holds through the rooms, answers with the receipt.
 *
 * <p>Every answer that is not a success is a problem document, those of the framework too.
 *
 * <p>Next: {@link vn.motcua.intake.read} finds the events in the body.
 */
@NullMarked
package vn.motcua.intake.http;

import org.jspecify.annotations.NullMarked;

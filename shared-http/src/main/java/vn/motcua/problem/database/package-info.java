/**
 * Tells the absence of PostgreSQL from other failures, for the services that have a database.
 *
 * <p>Only they bring the client whose exceptions are named here; no other service may load this room.
 */
@NullMarked
package vn.motcua.problem.database;

import org.jspecify.annotations.NullMarked;

package vn.motcua.kpi.plan;

import org.jspecify.annotations.Nullable;

/**
 * Whom a target of a plan is for: one unit, a level, or everything if both are null.
 *
 * @param unit by its code, never by an alias
 */
record Scope(
        String indicator, @Nullable String unit, @Nullable String level) {}

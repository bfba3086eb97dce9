package vn.motcua.kpi.registry;

/** Level of a unit (cấp). */
public enum Level {
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện, abolished on 2025-07-01. */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE
}

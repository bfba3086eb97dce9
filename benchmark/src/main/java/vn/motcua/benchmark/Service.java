package vn.motcua.benchmark;

/** Whom a question goes to. */
enum Service {
    INTAKE("intake-service"),
    KPI("kpi-service"),
    REPORTING("reporting-service");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}

package vn.motcua.simulator.register;

/** Level of administration (cấp) that a unit works at. */
public enum Level {
    PROVINCE("Cấp tỉnh", "Province"),
    DISTRICT("Cấp huyện", "District"),
    COMMUNE("Cấp xã", "Commune");

    private final String nameVi;
    private final String nameEn;

    Level(String nameVi, String nameEn) {
        this.nameVi = nameVi;
        this.nameEn = nameEn;
    }

    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }
}

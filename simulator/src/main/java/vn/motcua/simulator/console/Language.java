package vn.motcua.simulator.console;

import vn.motcua.simulator.oracle.Indicator;
import vn.motcua.simulator.register.Level;

/** The language of the labels in tables. */
public enum Language {
    /** Vietnamese. */
    VI("Cả tỉnh", "đạt", "chưa đạt", "không có số liệu", "chỉ tiêu"),
    /** English. */
    EN("All", "met", "not met", "no data", "target");

    private final String all;
    private final String met;
    private final String notMet;
    private final String noData;
    private final String target;

    Language(String all, String met, String notMet, String noData, String target) {
        this.all = all;
        this.met = met;
        this.notMet = notMet;
        this.noData = noData;
        this.target = target;
    }

    String of(Level level) {
        return this == VI ? level.nameVi() : level.nameEn();
    }

    String of(Indicator indicator) {
        return this == VI ? indicator.nameVi() : indicator.nameEn();
    }

    String all() {
        return all;
    }

    String met() {
        return met;
    }

    String notMet() {
        return notMet;
    }

    String noData() {
        return noData;
    }

    String target() {
        return target;
    }
}

package vn.motcua.simulator.oracle;

import java.util.Optional;

/** The indicators (chỉ tiêu) of the first catalogue, by the codes of the contract. */
public enum Indicator {
    ONLINE_FILING("online-filing", "Nộp trực tuyến", "Online filing"),
    GENUINE_ONLINE("genuine-online", "Tự nộp trực tuyến", "Genuinely online"),
    ONLINE_RESOLUTION("online-resolution", "Giải quyết trực tuyến", "Online resolution"),
    DIGITISATION("digitisation", "Số hoá", "Digitisation"),
    ONLINE_PAYMENT("online-payment", "Thanh toán trực tuyến", "Online payment"),
    ON_TIME("on-time", "Đúng hạn", "On time"),
    APOLOGY("apology", "Xin lỗi khi trễ hạn", "Apology if late");

    private final String code;
    private final String nameVi;
    private final String nameEn;

    Indicator(String code, String nameVi, String nameEn) {
        this.code = code;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
    }

    public String code() {
        return code;
    }

    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Empty for codes of later catalogues. */
    public static Optional<Indicator> coded(String code) {
        for (var indicator : values()) {
            if (indicator.code.equals(code)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}

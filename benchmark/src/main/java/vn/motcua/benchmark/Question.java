package vn.motcua.benchmark;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked over HTTP, beside the same sums asked of the database alone.
 *
 * @param path of kpi-service
 * @param sql the call of schema {@code kpi_v1} that counts; without names, targets and JSON. Empty if there is none
 */
record Question(String name, String path, String sql) {

    /** Of a country on its last day, whose province {@code B1} has worked for a year. */
    static List<Question> all(LocalDate today) {
        var month = today.minusDays(29);
        var year = today.minusDays(364);
        var communes = "ARRAY(SELECT code FROM kpi_v1.unit WHERE level = 'COMMUNE')";
        return List.of(
                new Question(
                        "a commune, 30 days, all indicators",
                        "/v1/units/B1.1/rates?window=30d&asOf=" + today,
                        observation("ARRAY['B1.1']", month, today, "NULL")),
                new Question(
                        "a province, a year, all indicators",
                        "/v1/units/B1/rates?window=365d&asOf=" + today,
                        observation("ARRAY['B1']", year, today, "NULL")),
                new Question(
                        "3,321 communes, 30 days, one indicator",
                        "/v1/rates?level=COMMUNE&indicator=online-payment&window=30d&asOf=" + today,
                        observation(communes, month, today, "ARRAY['online-payment']")),
                new Question(
                        "3,321 communes, 30 days, all indicators",
                        "/v1/rates?level=COMMUNE&window=30d&asOf=" + today,
                        observation(communes, month, today, "NULL")),
                new Question(
                        "form II.06a of a province, a year",
                        "/v1/units/B1/ledger?from=" + year + "&to=" + today,
                        "SELECT * FROM kpi_v1.ledger(ARRAY['B1'], '%s', '%s')".formatted(year, today)),
                new Question(
                        "the overdue dossiers of a province", "/v1/dossiers?unit=B1&state=overdue&asOf=" + today, ""),
                new Question(
                        "the dossiers behind a commune's rate",
                        "/v1/dossiers?unit=B1.1&indicator=online-payment&part=gap&from=" + month + "&to=" + today,
                        ""));
    }

    private static String observation(String units, LocalDate from, LocalDate to, String indicators) {
        return "SELECT * FROM kpi_v1.observation(%s, NULL, '%s', '%s', 'day', '%3$s', %s)"
                .formatted(units, from, to, indicators);
    }
}

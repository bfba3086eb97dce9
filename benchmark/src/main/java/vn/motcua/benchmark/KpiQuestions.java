package vn.motcua.benchmark;

import static vn.motcua.benchmark.Question.COMMUNES;
import static vn.motcua.benchmark.Question.observation;

import java.time.LocalDate;
import java.util.List;

/** What kpi-service is asked: rates for those who work on them. */
final class KpiQuestions {
    private KpiQuestions() {}

    /** Of a country on its last day, whose province {@code B1} has worked for a year. */
    static List<Question> of(LocalDate today) {
        var month = today.minusDays(29);
        var year = today.minusDays(364);
        return List.of(
                question(
                        "a commune, 30 days, all indicators",
                        "/v1/units/B1.1/rates?window=30d&asOf=" + today,
                        observation("ARRAY['B1.1']", month, today, "NULL")),
                question(
                        "a province, a year, all indicators",
                        "/v1/units/B1/rates?window=365d&asOf=" + today,
                        observation("ARRAY['B1']", year, today, "NULL")),
                question(
                        "3,321 communes, 30 days, one indicator",
                        "/v1/rates?level=COMMUNE&indicator=online-payment&window=30d&asOf=" + today,
                        observation(COMMUNES, month, today, "ARRAY['online-payment']")),
                question(
                        "3,321 communes, 30 days, all indicators",
                        "/v1/rates?level=COMMUNE&window=30d&asOf=" + today,
                        observation(COMMUNES, month, today, "NULL")),
                question(
                        "form II.06a of a province, a year",
                        "/v1/units/B1/ledger?from=" + year + "&to=" + today,
                        "SELECT * FROM kpi_v1.ledger(ARRAY['B1'], '%s', '%s')".formatted(year, today)),
                question("the overdue dossiers of a province", "/v1/dossiers?unit=B1&state=overdue&asOf=" + today, ""),
                question(
                        "the dossiers behind a commune's rate",
                        "/v1/dossiers?unit=B1.1&indicator=online-payment&part=gap&from=" + month + "&to=" + today,
                        ""));
    }

    private static Question question(String name, String path, String sql) {
        return new Question(Service.KPI, name, List.of(path), false, sql, null);
    }
}

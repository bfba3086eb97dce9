package vn.motcua.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One figure, to the last digit.
 *
 * @param level the part of the unit's tree that is counted; empty for all of it
 * @param percent as it is shown, or the reason why there is none
 */
record Figure(String unit, String level, String indicator, long numerator, long denominator, String percent) {
    static Figure shown(JsonNode row) {
        return new Figure(
                row.get("unit").asText(),
                row.path("level").asText(""),
                row.get("indicator").asText(),
                row.get("numerator").longValue(),
                row.get("denominator").longValue(),
                percent(row));
    }

    /** A percentage stands with its rate, a reason with neither. */
    private static String percent(JsonNode row) {
        var isRate = row.get("rate").isNumber() && row.get("percent").isNumber();
        if (isRate && row.get("reason").isNull()) {
            return row.get("percent").decimalValue().toPlainString();
        }
        var isNull = row.get("rate").isNull() && row.get("percent").isNull();
        return isNull ? row.get("reason").asText() : "neither a rate nor a reason: " + row;
    }
}

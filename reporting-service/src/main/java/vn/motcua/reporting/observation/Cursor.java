package vn.motcua.reporting.observation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.motcua.question.QuestionProblem;

/**
 * The last figure of a page; the next page begins after it, whatever changed meanwhile.
 *
 * @param part what orders the figures of a unit; empty for a whole unit
 * @param position of the indicator in the catalogue
 */
record Cursor(String unit, String part, int position) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Z.]{1,40})\n(.{0,300})\n([0-9]{1,4})", Pattern.DOTALL);

    static Cursor read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var matcher = FORM.matcher(plain);
            if (matcher.matches()) {
                return new Cursor(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
            }
        } catch (IllegalArgumentException e) {
            // No base64: refused like every other text.
        }
        throw QuestionProblem.INVALID_CURSOR.refused("cursor", text, "what next said in the answer before");
    }

    String write() {
        var plain = unit + "\n" + part + "\n" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}

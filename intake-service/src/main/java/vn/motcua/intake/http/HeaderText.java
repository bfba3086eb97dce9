package vn.motcua.intake.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.motcua.event.RefusedValue;

/** Decodes attribute values of HTTP headers as the CloudEvents HTTP binding (3.1.3.2) says. */
final class HeaderText {
    private HeaderText() {}

    /** The text of a header's value; a {@link RefusedValue} says what is wrong with it. */
    static String decoded(String name, String header) {
        var bytes = new ByteArrayOutputStream(header.length());
        var text = unquoted(header);
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c > '~' || c < ' ') {
                throw new RefusedValue(
                        name, header, "characters outside ASCII as percent-encoded UTF-8, such as %C4%91");
            }
            if (c == '%') {
                bytes.write(octet(name, text, at));
                at += 2;
            } else {
                bytes.write(c);
            }
        }
        return utf8(name, header, bytes.toByteArray());
    }

    private static String unquoted(String header) {
        if (header.length() < 2 || !header.startsWith("\"") || !header.endsWith("\"")) {
            return header;
        }
        return header.substring(1, header.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static int octet(String name, String text, int at) {
        var high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        var low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new RefusedValue(name, text, "two hexadecimal digits after each %; the character itself is %25");
        }
        return 16 * high + low;
    }

    private static String utf8(String name, String header, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedValue(name, header, "percent-encoded UTF-8");
        }
    }
}

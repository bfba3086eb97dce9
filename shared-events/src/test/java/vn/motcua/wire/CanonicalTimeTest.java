package vn.motcua.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalTimeTest {
    private static final long FIRST = Instant.parse("1999-12-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2100-02-01T00:00:00Z").getEpochSecond();

    @Property
    void everyTimeIsReadAsTheLibraryReadsIt(@ForAll("texts") String text) {
        assertThat(CanonicalTime.read(text)).isEqualTo(Instant.parse(text));
    }

    @Property
    void whatOnlyLooksLikeATimeIsLeftToTheLibrary(@ForAll("damaged") String text) {
        var read = CanonicalTime.parse(text);
        if (read != null) {
            assertThat(read).isEqualTo(parsed(text));
        }
    }

    private static Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new AssertionError(text + " is no time", e);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.longs()
                .between(FIRST, LAST)
                .flatMap(second -> Arbitraries.of(0L, 1L, 120_000_000L, 999_999_999L)
                        .map(nano -> Instant.ofEpochSecond(second, nano).toString()));
    }

    /** Times with one character exchanged for another. */
    @Provide
    Arbitrary<String> damaged() {
        return texts().flatMap(text -> Arbitraries.integers()
                .between(0, text.length() - 1)
                .flatMap(at -> Arbitraries.of('0', '1', '2', '3', '9', '-', ':', 'T', 'Z', ' ', '٣')
                        .map(letter -> text.substring(0, at) + letter + text.substring(at + 1))));
    }
}

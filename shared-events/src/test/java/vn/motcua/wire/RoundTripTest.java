package vn.motcua.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.event.Channel;
import vn.motcua.event.DossierCode;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.DossierPaid;
import vn.motcua.event.DossierReceived;
import vn.motcua.event.DossierResolved;
import vn.motcua.event.EventHeader;
import vn.motcua.event.Outcome;
import vn.motcua.event.PaymentMethod;
import vn.motcua.event.ProcedureCode;
import vn.motcua.event.UnitCode;

class RoundTripTest {
    private static final String LETTERS = "abcXYZ0189-_.:/đĐồơứạỹe\u0301";

    @Property
    void everyEventComesBackFromItsStructuredBytes(@ForAll("events") DossierEvent event) throws IOException {
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
    }

    @Property
    void everyEventComesBackFromAttributesAndData(@ForAll("events") DossierEvent event) throws IOException {
        assertThat(EventJson.read(EventJson.attributes(event), EventJson.writeData(event)))
                .isEqualTo(event);
    }

    @Provide
    Arbitrary<DossierEvent> events() {
        return Arbitraries.oneOf(received(), resolved(), paid());
    }

    private static Arbitrary<DossierEvent> received() {
        return Combinators.combine(
                        headers(), units(), units(), Arbitraries.of(Channel.class), flags(), flags(), days(), vnd(0))
                .as((header, unit, resolving, channel, onBehalf, digitised, dueOn, fee) -> new DossierReceived(
                        header,
                        unit,
                        resolving,
                        new ProcedureCode("1.000656"),
                        channel,
                        onBehalf,
                        digitised,
                        dueOn,
                        fee));
    }

    private static Arbitrary<DossierEvent> resolved() {
        return Combinators.combine(headers(), units(), Arbitraries.of(Outcome.class), flags(), flags())
                .as(DossierResolved::new);
    }

    private static Arbitrary<DossierEvent> paid() {
        return Combinators.combine(headers(), units(), keys(64), Arbitraries.of(PaymentMethod.class), vnd(1))
                .as(DossierPaid::new);
    }

    private static Arbitrary<EventHeader> headers() {
        return Combinators.combine(
                        keys(100).map(key -> "/H12/" + key.replace(":", "")),
                        keys(128),
                        keys(64).map(DossierCode::new),
                        times(),
                        Arbitraries.integers().between(0, 1_000_000),
                        flags())
                .as(EventHeader::new);
    }

    private static Arbitrary<String> keys(int maxLength) {
        return Arbitraries.strings()
                .withChars(LETTERS.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(maxLength);
    }

    private static Arbitrary<UnitCode> units() {
        return Arbitraries.of("H12", "H12.18", "000.00.18.H12").map(UnitCode::new);
    }

    private static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<Long> vnd(long least) {
        return Arbitraries.longs().between(least, 1_000_000_000_000L);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .injectNull(0.1);
    }

    private static Arbitrary<Instant> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(946_684_800L, 4_102_444_799L),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}

package vn.motcua.kpi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kpi.fold.Dossier;

class DossierJsonTest {
    @Test
    void whatIsWrittenIsReadBack() {
        for (var dossier : StoredDossiers.all()) {
            assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
        }
    }

    @Test
    void nothingIsAnEmptyArray() {
        assertThat(DossierJson.write(Dossier.UNKNOWN)).isEqualTo("[]");
        assertThat(DossierJson.read("[]")).isEqualTo(Dossier.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": 1}]",
                "[\"A\", 1]",
                "[\"A\", [\"closed\",\"/s\",\"i\",\"2023-03-01T00:00:00Z\",0,false,\"H12\"]]",
                "[\"A\", [\"paid\",\"/s\",\"i\",\"2023-03-01T00:00:00Z\",\"0\",false,\"H12\",\"1\",\"CASH\",1]]",
                "[\"A\", [\"paid\",\"/s\",\"i\",\"2023-03-01T00:00:00Z\",0,false,\"H12\",\"1\",\"CASH\",0]]",
                "[\"A\", [\"paid\",\"/s\",\"i\",\"2023-02-30T00:00:00Z\",0,false,\"H12\",\"1\",\"CASH\",1]]",
                "[\"A\", [\"paid\",\"/s\",\"i\",\"2023-03-01T00:00:00Z\",0,false,\"H12\",\"1\",\"CASH\",1,2]]",
                "[\"A\""
            })
    void whatWasNotWrittenHereIsUnreadable(String text) {
        assertThatThrownBy(() -> DossierJson.read(text)).isInstanceOf(UncheckedIOException.class);
    }
}

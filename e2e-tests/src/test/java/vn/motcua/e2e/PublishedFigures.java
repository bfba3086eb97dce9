package vn.motcua.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Cà Mau published of its year 2022 and of its campaign, to the last digit. */
final class PublishedFigures {
    private static final String YEAR = "from=2022-01-01&to=2022-12-31";
    private static final String CAMPAIGN = "from=2023-03-01&to=2023-05-09";

    private PublishedFigures() {}

    static void assertBaseline(WholeSystem system) {
        try (var client = new Client(system)) {
            var onlineResolution = YEAR + "&indicator=online-resolution";
            assertThat(client.figures(List.of("H12"), onlineResolution))
                    .containsExactly(new Figure("H12", "", "online-resolution", 42_839, 82_015, "52.23"));
            assertThat(client.figures(List.of("H12"), onlineResolution + "&breakdown=level"))
                    .containsExactlyInAnyOrder(
                            new Figure("H12", "PROVINCE", "online-resolution", 24_965, 39_219, "63.66"),
                            new Figure("H12", "DISTRICT", "online-resolution", 7_113, 23_487, "30.28"),
                            new Figure("H12", "COMMUNE", "online-resolution", 10_761, 19_309, "55.73"));
            assertThat(percents(client, YEAR, "digitisation"))
                    .isEqualTo(Map.of("PROVINCE", "51.00", "DISTRICT", "40.00", "COMMUNE", "26.00"));
            assertThat(percents(client, YEAR, "online-payment"))
                    .isEqualTo(Map.of("PROVINCE", "1.00", "DISTRICT", "0.97", "COMMUNE", "0.00"));
        }
    }

    /** Only the province's first two and the communes' last were published. */
    static void assertCampaign(WholeSystem system) {
        try (var client = new Client(system)) {
            assertThat(percents(client, CAMPAIGN, "online-resolution")).containsEntry("PROVINCE", "92.79");
            assertThat(percents(client, CAMPAIGN, "digitisation")).containsEntry("PROVINCE", "92.28");
            assertThat(percents(client, CAMPAIGN, "online-payment")).containsEntry("COMMUNE", "90.14");
        }
    }

    private static Map<String, String> percents(Client client, String days, String indicator) {
        return client.figures(List.of("H12"), days + "&breakdown=level&indicator=" + indicator).stream()
                .collect(Collectors.toMap(Figure::level, Figure::percent));
    }
}

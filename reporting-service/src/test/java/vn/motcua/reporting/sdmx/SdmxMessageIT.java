package vn.motcua.reporting.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.figure.VietnamTime;
import vn.motcua.reporting.PublishedFigures;

@QuarkusTest
@WithTestResource(PublishedFigures.class)
class SdmxMessageIT {
    private static final String YEAR = "/sdmx/data/MOTCUA,KPI,1.0/A.CALENDAR.H12.online-resolution.";
    private static final String OF_2022 = "?startPeriod=2022&endPeriod=2022";
    private static final String GENERIC = "application/vnd.sdmx.genericdata+xml;version=2.1";
    private static final String SPECIFIC = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=1.0.0";
    private static final String JSON = "application/vnd.sdmx.data+json;version=1.0.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataflow/all/all/latest",
                "dataflow",
                "dataflow/MOTCUA/KPI/1.0?references=all",
                "datastructure/MOTCUA/KPI/1.0?references=children",
                "datastructure/all/all/latest?references=all&detail=referencestubs",
                "codelist/MOTCUA/CL_ORG_UNIT+CL_MEASURE/1.0",
                "codelist/SDMX?references=parentsandsiblings",
                "conceptscheme/MOTCUA/CS_KPI/latest",
                "structure/all/all/all?detail=allstubs"
            })
    void structureMessagesFollowThePublishedSchema(String address) {
        var message = get("/sdmx/" + address, "application/vnd.sdmx.structure+xml;version=2.1")
                .statusCode(200)
                .contentType("application/vnd.sdmx.structure+xml;version=2.1")
                .extract()
                .asString();

        PublishedSchemas.accept(message);
    }

    @Test
    void referencesBringTheListsAlong() {
        get("/sdmx/datastructure/MOTCUA/KPI/1.0", "*/*")
                .body("Structure.Structures.Codelists.Codelist.size()", equalTo(0));
        get("/sdmx/datastructure/MOTCUA/KPI/1.0?references=children", "*/*")
                .body("Structure.Structures.Codelists.Codelist.size()", equalTo(7))
                .body("Structure.Structures.Dataflows.Dataflow.size()", equalTo(0));
        get("/sdmx/dataflow/all/all/latest?references=codelist", "*/*")
                .body("Structure.Structures.Codelists.Codelist.size()", equalTo(7))
                .body("Structure.Structures.DataStructures.DataStructure.size()", equalTo(0));
    }

    @Test
    void unitKeepsItsNationalCodeAndItsParent() {
        var unit = "Structure.Structures.Codelists.Codelist.Code.find { it.@id == 'H12-30-1' }";
        get("/sdmx/codelist/MOTCUA/CL_ORG_UNIT", "application/xml")
                .contentType("application/xml;charset=UTF-8")
                .body(
                        unit + ".Annotations.Annotation.find { it.AnnotationType == 'NATIONAL_CODE' }.AnnotationTitle",
                        equalTo("H12.30.1"))
                .body(unit + ".Parent.Ref.@id", equalTo("H12-30"))
                .body(unit + ".Name", equalTo("Xã Khánh An"));
    }

    @Test
    void genericDataFollowsThePublishedSchema() {
        var message = get(YEAR + OF_2022, GENERIC)
                .statusCode(200)
                .contentType(GENERIC)
                .body("GenericData.DataSet.Series.size()", equalTo(3))
                .body("GenericData.DataSet.Series[2].Obs.ObsValue.@value", equalTo("52.23"))
                .body("GenericData.DataSet.Series[2].Obs.ObsDimension.@value", equalTo("2022"))
                .extract()
                .asString();

        PublishedSchemas.accept(message);
        PublishedSchemas.accept(get("/sdmx/data/KPI/A+Q+M....?startPeriod=2021&endPeriod=2023", GENERIC)
                .extract()
                .asString());
        PublishedSchemas.accept(get(YEAR + "?dimensionAtObservation=AllDimensions", GENERIC)
                .body("GenericData.DataSet.Series.size()", equalTo(0))
                .extract()
                .asString());
    }

    @Test
    void structureSpecificDataFollowsTheSchemaOfTheStructure() {
        PublishedSchemas.acceptStructureSpecificSeries(get(YEAR + OF_2022, SPECIFIC)
                .contentType(SPECIFIC)
                .body("StructureSpecificData.DataSet.Series[2].Obs.@OBS_VALUE", equalTo("52.23"))
                .extract()
                .asString());
        PublishedSchemas.acceptStructureSpecificSeries(
                get("/sdmx/data/KPI/A+Q+M+W....?startPeriod=2021-12&endPeriod=2022-12", SPECIFIC)
                        .extract()
                        .asString());
        PublishedSchemas.acceptStructureSpecificFlat(get(YEAR + "?dimensionAtObservation=AllDimensions", SPECIFIC)
                .body("StructureSpecificData.DataSet.Obs[0].@ORG_UNIT", equalTo("H12"))
                .extract()
                .asString());
        for (var detail : new String[] {"dataonly", "nodata", "serieskeysonly"}) {
            PublishedSchemas.acceptStructureSpecificSeries(
                    get(YEAR + "?detail=" + detail, SPECIFIC).extract().asString());
        }
    }

    @Test
    void csvHasAColumnForEachComponent() {
        var csv = get(YEAR + OF_2022, CSV).contentType(CSV).extract().asString();

        assertThat(csv).isEqualTo("""
                        DATAFLOW,FREQ,CALENDAR,ORG_UNIT,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS
                        MOTCUA:KPI(1.0),A,CALENDAR,H12,online-resolution,NUMERATOR,2022,42839,A,DOSSIERS,0
                        MOTCUA:KPI(1.0),A,CALENDAR,H12,online-resolution,DENOMINATOR,2022,82015,A,DOSSIERS,0
                        MOTCUA:KPI(1.0),A,CALENDAR,H12,online-resolution,PERCENT,2022,52.23,A,PT,2
                        """.replace("\n", "\r\n"));
    }

    @Test
    void csvCanHaveNamesBesideItsCodes() {
        given().accept(CSV + ";labels=both")
                .header("Accept-Language", "vi")
                .get(YEAR + "PERCENT" + OF_2022)
                .then()
                .body(containsString("\"ORG_UNIT: Đơn vị, gồm cả cấp dưới\""))
                .body(containsString(",H12: Tỉnh Cà Mau,"));
    }

    @Test
    void jsonNamesItsCodesByPosition() {
        get(YEAR + OF_2022, JSON)
                .contentType(JSON)
                .body("meta.sender.id", equalTo("MOTCUA"))
                .body("data.structure.dimensions.series.id[2]", equalTo("ORG_UNIT"))
                .body("data.structure.dimensions.series.keyPosition[2]", equalTo(2))
                .body("data.structure.dimensions.series[2].values[0].names.vi", equalTo("Tỉnh Cà Mau"))
                .body("data.structure.dimensions.observation[0].values[0].id", equalTo("2022"))
                .body("data.structure.attributes.observation[0].values[0].id", equalTo("A"))
                .body("data.dataSets[0].series.'0:0:0:0:2'.observations.'0'[0]", equalTo(52.23f))
                .body("data.dataSets[0].series.'0:0:0:0:2'.observations.'0'[1]", equalTo(0));
        get(YEAR + OF_2022 + "&dimensionAtObservation=AllDimensions", JSON)
                .body("data.dataSets[0].observations.'0:0:0:0:2:0'[0]", equalTo(52.23f))
                .body("data.dataSets[0].series", nullValue());
        get(
                        "/sdmx/data/KPI/M.STATUTORY.H12.online-resolution.PERCENT?startPeriod=2022-06-15&endPeriod=2022-07-14",
                        JSON)
                .body("data.structure.dimensions.observation[0].values[0].id", equalTo("2022-06-15--P1M"))
                .body("data.structure.dimensions.observation[0].values[0].name", equalTo("2022-06-15/P1M"));
    }

    @Test
    void nothingToCountIsMissingInEveryForm() {
        var silent = "/sdmx/data/KPI/A.CALENDAR.H14-1.online-resolution.PERCENT" + OF_2022;

        get(silent, GENERIC)
                .body("GenericData.DataSet.Series.Obs.ObsValue.size()", equalTo(0))
                .body("GenericData.DataSet.Series.Obs.Attributes.Value.@value", equalTo("M"));
        get(silent, CSV).body(containsString(",2022,,M,PT,2\r\n"));
        get(silent, JSON).body("data.dataSets[0].series.'0:0:0:0:0'.observations.'0'[0]", nullValue());
    }

    @Test
    void periodThatIsNotOverIsProvisional() {
        get("/sdmx/data/KPI/A.CALENDAR.H12.online-resolution.NUMERATOR", CSV)
                .body(containsString(",2022,42839,A,"))
                .body(containsString("," + Year.now(VietnamTime.ZONE) + ",0,P,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/data/MOTCUA%2CKPI%2C1.0/A.CALENDAR.H12.online-resolution.PERCENT",
                "/sdmx/data/MOTCUA,KPI,latest/A.CALENDAR.H12.online-resolution.PERCENT/MOTCUA",
                "/sdmx/data/all,KPI/A.CALENDAR.H12.online-resolution.PERCENT/all",
                "/sdmx/data/KPI/A.CALENDAR.H12.online-resolution.PERCENT/MOTCUA%2CMOTCUA"
            })
    void flowAndProviderCanBeNamedInEveryWay(String address) {
        given().urlEncodingEnabled(false)
                .accept(CSV)
                .get(address + OF_2022)
                .then()
                .statusCode(200)
                .body(containsString(",52.23,"));
    }

    @Test
    void plusBetweenCodesMayBeEncoded() {
        given().urlEncodingEnabled(false)
                .accept(GENERIC)
                .get("/sdmx/data/KPI/A.CALENDAR.H12-01%2BH12-30.online-resolution.PERCENT" + OF_2022)
                .then()
                .body("GenericData.DataSet.Series.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02, 2022-06, 5",
        "2022-Q2, 2022-Q2, 3",
        "2022-01-02, 2022-02-28, 1",
        "2022-12, 2022-12-31T23:59:59, 1"
    })
    void onlyPeriodsWithinTheTimeAskedForAreShown(String start, String end, int months) {
        get(
                        "/sdmx/data/KPI/M.CALENDAR.H12.online-resolution.NUMERATOR?startPeriod=%s&endPeriod=%s"
                                .formatted(start, end),
                        GENERIC)
                .body("GenericData.DataSet.Series.Obs.size()", equalTo(months));
    }

    @Test
    void onlyWhatChangedSinceIsPulledAgain() {
        var key = "/sdmx/data/KPI/M.CALENDAR.H12.online-resolution.NUMERATOR?endPeriod=2022&updatedAfter=";

        // Three days of 2022 changed at the beginning of 2023.
        get(key + "2020-01-01T00:00:00Z", GENERIC)
                .body("GenericData.Header.DataSetAction", equalTo("Replace"))
                .body("GenericData.DataSet.Series.Obs.size()", equalTo(3));
        // Who pulled half an hour after may not have seen them.
        get(key + "2023-01-01T00:30:00Z", GENERIC).body("GenericData.DataSet.Series.Obs.size()", equalTo(3));
        get(key + "2023-01-01T08:30:00", GENERIC).statusCode(404);
        get(key + Instant.now(), GENERIC).statusCode(404).body("Error.ErrorMessage.@code", equalTo("100"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 140, /sdmx/data/KPI/A.CALENDAR, key",
        "400, 140, /sdmx/data/KPI/A++Q...., key",
        "400, 140, /sdmx/data/KPI/all?startPeriod=2022-13, startPeriod",
        "400, 140, /sdmx/data/KPI/all?startPeriod=2023&endPeriod=2022, startPeriod",
        "400, 140, /sdmx/data/KPI/all?updatedAfter=yesterday, updatedAfter",
        "400, 140, /sdmx/data/KPI/all?detail=some, detail",
        "'400', 140, '/sdmx/data/a,b,c,d/all', flowRef",
        "400, 150, /sdmx/data/KPI/A.CALENDAR.H12+H99.., H99",
        "404, 100, /sdmx/data/HAPPINESS/all, flowRef",
        "404, 100, /sdmx/data/KPI/all/NOBODY, providerRef",
        "404, 100, /sdmx/data/KPI/all?startPeriod=2090, nothing",
        "404, 100, /sdmx/dataflow/ECB/EXR, EXR",
        "400, 140, /sdmx/dataflow/all/all?references=neighbours, references",
        "400, 140, /sdmx/dataflow/all/all?detail=few, detail",
        "501, 501, /sdmx/categoryscheme/all/all/latest, categoryscheme",
        "501, 501, /sdmx/data/KPI/all?lastNObservations=1, lastNObservations",
        "501, 501, /sdmx/data/KPI/all?dimensionAtObservation=FREQ, dimensionAtObservation",
    })
    void wrongQuestionsGetTheErrorMessageOfTheStandard(int status, int code, String address, String names) {
        var message = get(address, "*/*")
                .statusCode(status)
                .contentType("application/xml;charset=UTF-8")
                .body("Error.ErrorMessage.@code", equalTo(Integer.toString(code)))
                .body("Error.ErrorMessage.Text", containsString(names))
                .extract()
                .asString();

        PublishedSchemas.accept(message);
    }

    @Test
    void whoReadsJsonGetsAProblemDocument() {
        get("/sdmx/data/KPI/A.CALENDAR", JSON)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sdmx-syntax"))
                .body("field", equalTo("key"));
    }

    @Test
    void formsThatAreNotOfferedAreRefused() {
        get(YEAR, "image/png").statusCode(406);
        get(YEAR, "application/vnd.sdmx.data+csv;version=2.0.0").statusCode(406);
        get("/sdmx/dataflow", "application/vnd.sdmx.structure+json;version=1.0").statusCode(406);
        get(YEAR, "application/vnd.sdmx.data+csv;version=2.0.0, " + CSV)
                .statusCode(200)
                .contentType(CSV);
    }

    @ParameterizedTest
    @ValueSource(strings = {GENERIC, SPECIFIC, CSV, JSON, "application/xml"})
    void messagesAreCompressed(String form) {
        given().accept(form)
                .header("Accept-Encoding", "gzip")
                .get(YEAR)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    private static ValidatableResponse get(String address, String accept) {
        return given().accept(accept).get(address).then();
    }
}

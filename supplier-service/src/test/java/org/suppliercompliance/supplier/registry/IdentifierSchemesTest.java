package org.suppliercompliance.supplier.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.supplier.Calls;

class IdentifierSchemesTest {
    private static final IdentifierSchemes SCHEMES = new IdentifierSchemes();

    static Stream<Arguments> vectors() {
        return CsvReader.builder().ofNamedCsvRecord(Calls.resource("identifier_test_vectors.csv")).stream()
                .map(row -> Arguments.of(
                        row.getField("scheme"),
                        row.getField("value"),
                        row.getField("expected").equals("valid")));
    }

    static Stream<Arguments> vatNumbers() {
        return CsvReader.builder().ofNamedCsvRecord(Calls.resource("vat_test_vectors.csv")).stream()
                .map(row -> Arguments.of(row.getField("value"), Boolean.valueOf(row.getField("valid"))));
    }

    @Test
    void there_are_139_vectors_of_numbers_and_12_of_vat_numbers() {
        assertEquals(List.of(139L, 12L), List.of(vectors().count(), vatNumbers().count()));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("vectors")
    @DisplayName("every published, real and generated number is judged as its register would")
    void a_number_is_judged_by_its_check_digit(String scheme, String value, boolean valid) {
        assertEquals(valid, SCHEMES.read(scheme, value).isPresent());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("vatNumbers")
    void a_vat_number_is_judged_by_the_rule_of_its_country(String value, boolean valid) {
        assertEquals(valid, SCHEMES.read("EU-VAT", value).isPresent());
    }

    @ParameterizedTest(name = "{0} {1} is stored as {2}")
    @CsvSource({
        "SE-ON, 5560912148, 556091-2148",
        "SE-ON, 556091-2148, 556091-2148",
        "NO-BRC, 974 767 880, 974767880",
        "FI-PRO, 20584306, 2058430-6",
        "XI-LEI, 724500vkksh9qoltfr81, 724500VKKSH9QOLTFR81",
        "GB-COH, 1628868, 01628868",
        "GB-COH, sc-123456, SC123456",
        "SE-ON, 556091\u20132148, 556091-2148",
        "NO-BRC, 974-767-880, 974767880",
        "DK-CVR, 39-18-27-42, 39182742",
        "XI-LEI, 7245-00VK-KSH9-QOLT-FR81, 724500VKKSH9QOLTFR81",
        "IS-KEN, 420369-7789, 4203697789",
        "EU-VAT, SE556091-2148 01, SE556091214801",
        "EU-VAT, BE 0403.170.701, BE0403170701",
        "EU-VAT, CHE-116.281.710, CHE116281710",
        "EU-VAT, CHE-116.281.710 MWST, CHE116281710",
        "EU-VAT, CHE-116.281.710 TVA, CHE116281710",
        "EU-VAT, che116281710iva, CHE116281710",
        "XI-DUNS, 15  048  3782, 15 048 3782",
        "XI-DUNS, １５-０４８-３７８２, 15-048-3782",
        "CN-SAIC, 京工商 一二三, 京工商 一二三",
        "IN-MCA, \u0958123, \u0958123",
    })
    void a_number_is_stored_in_one_form(String scheme, String written, String stored) {
        assertEquals(Optional.of(new Identifier(scheme, stored)), SCHEMES.read(scheme, written));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CHEAB",
                "CHE-116.281.711",
                "CHE-116.281.71",
                "CHE-116.281.7100",
                "CHE-000.000.030",
                "CH-116.281.710",
                "CHE-116.281.710 VAT"
            })
    @DisplayName(
            "a Swiss number has nine digits, the last of which checks the others, and at most one of three suffixes")
    void a_swiss_number_that_cannot_exist(String number) {
        assertTrue(SCHEMES.read("EU-VAT", number).isEmpty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"SE-ON, 811228-9874", "SE-ON, 8112289874", "IS-KEN, 1203752239"})
    void a_persons_number_is_no_identifier_of_an_organisation(String scheme, String number) {
        assertTrue(SCHEMES.read(scheme, number).isEmpty());
    }

    @Test
    void a_scheme_that_is_unknown_or_no_longer_given_out_is_refused() {
        assertFalse(SCHEMES.isKnown("SE-XX"));
        assertFalse(SCHEMES.isKnown("XI-GRID"));
        assertTrue(SCHEMES.isKnown("SE-ON"));
    }
}

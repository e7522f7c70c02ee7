package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathWordsTest {
    @ParameterizedTest
    @CsvSource({
        "/shop/v1/orders/{id}, id, The id of the order.",
        "/shop/v1/orders/{id}/shipment, id, The id of the order.",
        "/shop/v1/orders/{id}/lines/{lineId}, id, The id of the order.",
        "/shop/v1/orders/{id}/lines/{lineId}, lineId, The id of the line.",
        "/shop/v1/notes/{creditNoteId}, creditNoteId, The id of the credit note.",
        "/shop/v1/price-lists/{code}, code, The code of the price list.",
        "/shop/v1/labels/{name}/{language}, language, The language of the label.",
        "/shop/v1/orders/{id}/versions/{version}, version, The version.",
        "/shop/v1/non-deliveries/{id}, id, The id of the non-delivery.",
        "/shop/v1/customer-follow-ups/{id}, id, The id of the customer follow-up.",
        "/shop/v1/price-analyses/{id}, id, The id of the price analysis.",
        "/shop/v1/criteria/{id}, id, The id of the criterion.",
        "/shop/v1/people/{id}, id, The id of the person.",
        "/shop/v1/inbox/{id}, id, The id of the inbox item.",
        "/shop/v1/shop-news/{id}, id, The id of the shop news item."
    })
    void a_parameter_is_described_by_what_stands_before_it(String path, String parameter, String sentence) {
        assertEquals(sentence, PathWords.describe(path, parameter));
    }
}

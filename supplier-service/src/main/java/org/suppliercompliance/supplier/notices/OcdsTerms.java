package org.suppliercompliance.supplier.notices;

import static org.suppliercompliance.supplier.notices.OcdsRelease.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a release says of one contract, looked up where it stands: in the contract, in its award, in the lots it is for, in the tender. */
final class OcdsTerms {
    private final JsonNode award;
    private final JsonNode contract;
    private final JsonNode tender;
    private final JsonNode bids;
    private final List<JsonNode> lots = new ArrayList<>();
    private final Set<String> lotIds = new LinkedHashSet<>();

    OcdsTerms(JsonNode release, @Nullable JsonNode award, @Nullable JsonNode contract) {
        this.award = award == null ? MissingNode.getInstance() : award;
        this.contract = contract == null ? MissingNode.getInstance() : contract;
        this.tender = release.path("tender");
        this.bids = release.path("bids").path("details");
        this.award.path("relatedLots").forEach(id -> lotIds.add(id.asText()));
        tender.path("lots").forEach(lot -> {
            if (lotIds.isEmpty() || lotIds.contains(lot.path("id").asText())) {
                lots.add(lot);
            }
        });
    }

    /** The number the buyer gave it; the id of the release's own bookkeeping only where there is no other. */
    @Nullable
    String reference(boolean several) {
        String local = text(contract, "id") == null ? text(award, "id") : text(contract, "id");
        String given = text(contract.path("identifiers").path(0), "id");
        if (given != null) {
            return given;
        }
        String file = text(tender.path("identifiers").path(0), "id");
        if (file == null) {
            return local;
        }
        return several ? file + " / " + local : file;
    }

    @Nullable
    String title() {
        List<JsonNode> places = new ArrayList<>(List.of(contract, award));
        if (lots.size() == 1) {
            places.addAll(lots);
        }
        places.add(tender);
        return places.stream()
                .map(place -> text(place, "title"))
                .filter(title -> title != null)
                .findFirst()
                .orElse(null);
    }

    JsonNode value() {
        return contract.path("value").has("amount") ? contract.path("value") : award.path("value");
    }

    /** The value of the supplier's own bid; missing when it made none, or several. */
    JsonNode ownBid(@Nullable String supplier) {
        List<JsonNode> own = new ArrayList<>();
        Set<String> related = new LinkedHashSet<>();
        award.path("relatedBids").forEach(id -> related.add(id.asText()));
        for (JsonNode bid : bids) {
            boolean mine = bid.path("tenderers").size() == 1
                    && supplier != null
                    && supplier.equals(text(bid.path("tenderers").path(0), "id"));
            if (mine && related.contains(bid.path("id").asText())) {
                own.add(bid.path("value"));
            }
        }
        return own.size() == 1 ? own.get(0) : MissingNode.getInstance();
    }

    /** Dates of the contract, or of its award; those a tender only plans are none. */
    JsonNode period() {
        return contract.path("period").isObject() ? contract.path("period") : award.path("contractPeriod");
    }

    boolean isFramework() {
        return tender.path("techniques").path("hasFrameworkAgreement").asBoolean()
                || lots.stream()
                        .anyMatch(lot -> lot.path("techniques")
                                .path("hasFrameworkAgreement")
                                .asBoolean());
    }

    /** Main codes first, then the additional ones, each once. */
    List<String> codes() {
        for (JsonNode place : List.of(contract, award)) {
            if (place.path("items").size() > 0) {
                return codes(place.path("items"), false);
            }
        }
        List<String> ofLots = lotIds.isEmpty() ? List.of() : codes(tender.path("items"), true);
        return ofLots.isEmpty() ? codes(tender.path("items"), false) : ofLots;
    }

    private List<String> codes(JsonNode items, boolean ofLots) {
        Set<String> main = new LinkedHashSet<>();
        Set<String> additional = new LinkedHashSet<>();
        for (JsonNode item : items) {
            if (!ofLots || lotIds.contains(item.path("relatedLot").asText())) {
                add(main, item.path("classification"));
                item.path("additionalClassifications").forEach(one -> add(additional, one));
            }
        }
        main.addAll(additional);
        return main.stream().limit(50).toList();
    }

    private static void add(Set<String> codes, JsonNode classification) {
        String scheme = text(classification, "scheme");
        String code = NoticeText.number(text(classification, "id"));
        if (code != null && scheme != null && scheme.toUpperCase(Locale.ROOT).equals("CPV")) {
            codes.add(code);
        }
    }
}

package org.suppliercompliance.supplier.notices;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the contracts out of one release. */
final class OcdsRelease {
    /** What is agreed no more, or not yet. */
    private static final Set<String> NOTHING_AGREED = Set.of("pending", "cancelled", "unsuccessful");

    /** Awards, contracts and suppliers of one release, and what comes of them together. The largest seen here has 40. */
    private static final int MOST = 2_000;

    private final JsonNode release;
    private final String place;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, JsonNode> parties = new HashMap<>();
    /** Each contract with each supplier of its award, whether anything is taken from it or not. */
    private int pairs;

    OcdsRelease(JsonNode release, String place) {
        this.release = release;
        this.place = place;
    }

    private record Placed(JsonNode node, String place) {}

    NoticeUnit unit(int number) {
        String ocid = text(release, "ocid");
        List<NoticedContract> contracts = new ArrayList<>();
        if (ocid == null) {
            reject(place + "/ocid", "A release without its ocid cannot be told from others.", null);
        } else if (parts() > MOST) {
            reject(place, "The release has more than " + MOST + " awards, contracts and suppliers.", null);
        } else {
            release.path("parties").forEach(party -> {
                String id = text(party, "id");
                if (id != null) {
                    parties.putIfAbsent(id, party);
                }
            });
            contracts.addAll(contracts(ocid));
            if (pairs > MOST) {
                contracts.clear();
                remarks.clear();
                reject(place, "More than " + MOST + " contracts come out of the release.", null);
            } else if (contracts.isEmpty() && remarks.isEmpty()) {
                warn(place, "The release awards nothing: there is no contract in it.", text(release.path("tag"), 0));
            }
        }
        return new NoticeUnit(number, NoticeText.moment(text(release, "date")), contracts, remarks);
    }

    private int parts() {
        int parts = release.path("awards").size() + release.path("contracts").size();
        for (JsonNode award : release.path("awards")) {
            parts += award.path("suppliers").size();
        }
        return parts;
    }

    private List<NoticedContract> contracts(String ocid) {
        List<Placed> awards = placed("awards");
        List<Placed> signed = placed("contracts");
        Set<JsonNode> taken = new HashSet<>();
        List<NoticedContract> found = new ArrayList<>();
        boolean several = awards.size() + signed.size() > 2;
        for (Placed award : awards) {
            String id = text(award.node(), "id");
            if (id == null) {
                reject(award.place() + "/id", "An award without its id cannot be told from others.", null);
                continue;
            }
            List<Placed> own = signed.stream()
                    .filter(one -> id.equals(text(one.node(), "awardID"))
                            || (awards.size() == 1 && !one.node().has("awardID")))
                    .toList();
            own.forEach(one -> taken.add(one.node()));
            String status = text(award.node(), "status");
            if (status != null && NOTHING_AGREED.contains(status)) {
                warn(award.place() + "/status", "An award that is " + status + " agrees on nothing.", status);
            } else if (own.isEmpty()) {
                found.addAll(perSupplier(ocid, id, award, null, several));
            } else {
                own.forEach(one -> found.addAll(perSupplier(ocid, id, award, one, several)));
            }
        }
        for (Placed contract : signed) {
            if (!taken.contains(contract.node())) {
                String award = text(contract.node(), "awardID");
                found.addAll(perSupplier(ocid, award == null ? "" : award, null, contract, several));
            }
        }
        return found;
    }

    /** One contract per supplier: who is answerable for what is asked one by one. */
    private List<NoticedContract> perSupplier(
            String ocid, String awardId, @Nullable Placed award, @Nullable Placed contract, boolean several) {
        String contractId = contract == null ? null : text(contract.node(), "id");
        Placed main = contract != null ? contract : award;
        pairs += award == null ? 1 : Math.max(1, award.node().path("suppliers").size());
        if (main == null || pairs > MOST) {
            return List.of();
        }
        String status = contract == null ? null : text(contract.node(), "status");
        if ("cancelled".equals(status)) {
            warn(main.place() + "/status", "A contract that is cancelled was never begun.", status);
            return List.of();
        }
        List<Placed> suppliers = award == null ? List.of() : placed(award, "suppliers");
        if (award != null && suppliers.isEmpty()) {
            warn(award.place() + "/suppliers", "The award names no supplier: nothing was taken from it.", null);
            return List.of();
        }
        OcdsTerms terms =
                new OcdsTerms(release, award == null ? null : award.node(), contract == null ? null : contract.node());
        boolean joint = suppliers.size() > 1;
        List<NoticedContract> found = new ArrayList<>();
        for (int i = 0; i < Math.max(1, suppliers.size()); i++) {
            Placed supplier = suppliers.isEmpty() ? null : suppliers.get(i);
            String id = supplier == null ? null : text(supplier.node(), "id");
            NoticedParty party = supplier == null ? null : party(supplier.node());
            String among = party == null || party.name() == null
                    ? ""
                    : "\0" + party.name().toLowerCase(Locale.ROOT);
            JsonNode value = joint ? terms.ownBid(id) : terms.value();
            if (joint && !value.isObject() && terms.value().isObject()) {
                warn(
                        main.place() + "/value",
                        "The value is that of all suppliers together; it is not divided.",
                        amountText(terms.value()));
            }
            found.add(new NoticedContract(
                    supplier == null ? main.place() : supplier.place(),
                    ocid + "\0award\0" + awardId,
                    contractId == null ? null : ocid + "\0contract\0" + contractId,
                    among,
                    i == 0,
                    party,
                    NoticeText.cut(terms.reference(several), 120),
                    NoticeText.cut(terms.title(), 500),
                    terms.codes(),
                    value.path("amount").isNumber() ? value.path("amount").decimalValue() : null,
                    text(value, "currency"),
                    day(terms.period(), "startDate", main.place()),
                    day(terms.period(), "endDate", main.place()),
                    contract == null ? null : day(contract.node(), "dateSigned", main.place()),
                    NoticeText.cut(text(release, "id"), 60),
                    NoticeText.cut(buyer(), 300),
                    terms.isFramework()));
        }
        return found;
    }

    private NoticedParty party(JsonNode supplier) {
        String id = text(supplier, "id");
        JsonNode party = id == null ? supplier : parties.getOrDefault(id, supplier);
        JsonNode identifier = party.path("identifier");
        if (text(identifier, "id") == null) {
            identifier = party.path("additionalIdentifiers").path(0);
        }
        String name = Optional.ofNullable(text(party.path("identifier"), "legalName"))
                .or(() -> Optional.ofNullable(text(party, "name")))
                .orElse(text(supplier, "name"));
        JsonNode address = party.path("address");
        String country = text(address, "country");
        return new NoticedParty(
                name,
                country == null ? text(address, "countryName") : country,
                text(identifier, "scheme"),
                NoticeText.number(text(identifier, "id")),
                NoticeText.cut(text(address, "streetAddress"), 500),
                NoticeText.cut(text(address, "postalCode"), 40),
                NoticeText.cut(text(address, "locality"), 200),
                false);
    }

    private @Nullable String buyer() {
        JsonNode buyer = release.path("buyer");
        String id = text(buyer, "id");
        String name = id == null || !parties.containsKey(id) ? null : text(parties.get(id), "name");
        return name == null ? text(buyer, "name") : name;
    }

    private @Nullable LocalDate day(JsonNode node, String member, String where) {
        String text = text(node, member);
        Optional<LocalDate> day = text == null ? Optional.empty() : NoticeText.day(text);
        if (text != null && day.isEmpty()) {
            warn(where + "/" + member, "This is no date; left out.", text);
        }
        return day.orElse(null);
    }

    private List<Placed> placed(String array) {
        return placed(new Placed(release, place), array);
    }

    private static List<Placed> placed(Placed in, String array) {
        List<Placed> found = new ArrayList<>();
        int index = 0;
        for (JsonNode node : in.node().path(array)) {
            found.add(new Placed(node, in.place() + "/" + array + "/" + index++));
        }
        return found;
    }

    private void reject(String where, String reason, @Nullable String content) {
        remarks.add(new Remark(where, true, reason, content));
    }

    private void warn(String where, String reason, @Nullable String content) {
        remarks.add(new Remark(where, false, reason, content));
    }

    private static @Nullable String amountText(JsonNode value) {
        return value.path("amount").asText(null);
    }

    static @Nullable String text(JsonNode node, int index) {
        return NoticeText.clean(node.path(index).asText(null));
    }

    /** The text of a member, or of a number as it is written; null when it is neither, or empty. */
    static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() || value.isNumber() ? NoticeText.clean(value.asText()) : null;
    }
}

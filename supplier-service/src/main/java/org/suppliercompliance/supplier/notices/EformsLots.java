package org.suppliercompliance.supplier.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a notice says of the lot that a contract is for; what the lot does not say, its procedure does. */
final class EformsLots {
    private final XmlElement notice;
    private final List<String> languages = new ArrayList<>();
    private final Map<String, XmlElement> lots = new HashMap<>();
    private final @Nullable String titleOfAll;

    EformsLots(XmlElement notice, List<String> readers) {
        this.notice = notice;
        readers.forEach(language -> languages.add(threeLetters(language)));
        String own = notice.text("NoticeLanguageCode");
        if (own != null) {
            languages.add(own);
        }
        notice.all("ProcurementProjectLot").forEach(lot -> {
            String id = lot.text("ID");
            if (id != null) {
                lots.putIfAbsent(id, lot);
            }
        });
        titleOfAll = inLanguage(notice.all("ProcurementProject", "Name"));
    }

    /** The lot, or the procedure as a whole where the notice has no such lot. */
    XmlElement of(@Nullable String id) {
        return lots.getOrDefault(id == null ? "" : id, notice);
    }

    boolean isFramework(XmlElement lot) {
        return lot.all("TenderingProcess", "ContractingSystem", "ContractingSystemTypeCode").stream()
                .anyMatch(code ->
                        code.attribute("listName").equals("framework-agreement") && !"none".equals(code.text()));
    }

    @Nullable
    String title(XmlElement contract, XmlElement lot) {
        String own = inLanguage(contract.all("Title"));
        String ofLot = inLanguage(lot.all("ProcurementProject", "Name"));
        return own != null ? own : ofLot != null ? ofLot : titleOfAll;
    }

    List<String> codes(XmlElement lot) {
        Set<String> codes = new LinkedHashSet<>();
        for (XmlElement place : List.of(lot, notice)) {
            for (String kind : List.of("MainCommodityClassification", "AdditionalCommodityClassification")) {
                place.all("ProcurementProject", kind, "ItemClassificationCode").stream()
                        .map(XmlElement::text)
                        .filter(Objects::nonNull)
                        .forEach(codes::add);
            }
            if (!codes.isEmpty()) {
                break;
            }
        }
        return codes.stream().limit(50).toList();
    }

    /** A date of the lot's period; a duration without dates is none. */
    @Nullable
    String period(XmlElement lot, String member) {
        return lot == notice ? null : lot.text("ProcurementProject", "PlannedPeriod", member);
    }

    private @Nullable String inLanguage(List<XmlElement> texts) {
        for (String language : languages) {
            for (XmlElement text : texts) {
                if (text.attribute("languageID").equals(language) && text.text() != null) {
                    return text.text();
                }
            }
        }
        return texts.isEmpty() ? null : texts.get(0).text();
    }

    /** Notices write Norwegian as one language. */
    private static String threeLetters(String language) {
        String two = Locale.forLanguageTag(language).getLanguage();
        if (Set.of("nb", "nn", "no").contains(two)) {
            return "NOR";
        }
        try {
            return Locale.forLanguageTag(two).getISO3Language().toUpperCase(Locale.ROOT);
        } catch (MissingResourceException e) {
            return "";
        }
    }
}

package org.suppliercompliance.supplier.notices;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/** A contract award notice or a contract modification notice of eForms, SDK 1: one unit for each settled contract. */
public final class EformsNotice {
    /** People, and terms of the tender: neither is read. */
    private static final Set<String> NOT_READ = Set.of(
            "Contact", "TouchPoint", "UltimateBeneficialOwner", "TenderingTerms", "Appeals", "StrategicProcurement");

    /** Tenders of one contract, and members of one group. The largest seen here have 3. */
    private static final int MOST = 100;

    private final XmlElement notice;
    private final EformsLots lots;
    private final Map<String, XmlElement> companies = new HashMap<>();
    private final Map<String, XmlElement> tenders = new HashMap<>();
    private final Map<String, XmlElement> parties = new HashMap<>();
    /** The lot whose result names a contract; a tender may be for a whole group of lots. */
    private final Map<String, String> awardedLots = new HashMap<>();

    private final @Nullable String folder;
    private final @Nullable String number;
    private final @Nullable String buyer;
    private final @Nullable Instant madeAt;
    private final List<XmlElement> settled;

    private EformsNotice(XmlElement notice, List<String> languages) {
        this.notice = notice;
        this.lots = new EformsLots(notice, languages);
        for (XmlElement organization : extension("Organizations", "Organization")) {
            put(companies, organization, organization.text("Company", "PartyIdentification", "ID"));
        }
        extension("NoticeResult", "LotTender").forEach(tender -> put(tenders, tender, tender.text("ID")));
        extension("NoticeResult", "TenderingParty").forEach(party -> put(parties, party, party.text("ID")));
        for (XmlElement result : extension("NoticeResult", "LotResult")) {
            String lot = result.text("TenderLot", "ID");
            if (lot != null) {
                result.all("SettledContract", "ID")
                        .forEach(contract -> awardedLots.putIfAbsent(String.valueOf(contract.text()), lot));
            }
        }
        this.folder = notice.text("ContractFolderID");
        this.number = number();
        this.buyer = buyer();
        this.madeAt = NoticeText.moment(madeAt());
        this.settled = extension("NoticeResult", "SettledContract");
    }

    /**
     * Reads a notice; refuses what is none, is of an unknown version, or awards nothing.
     *
     * @param languages of the reader, two letters each: titles are taken in the first of them that there is
     */
    public static EformsNotice read(InputStream file, List<String> languages) {
        XmlElement root = XmlElement.read(file, NOT_READ);
        switch (root.name()) {
            case "ContractAwardNotice" -> {}
            case "ContractNotice", "PriorInformationNotice" ->
                throw unsupported("A " + root.name()
                        + " awards nothing: there is no contract in it. Send the contract award notice.");
            default ->
                throw unsupported(
                        "The document is no eForms notice: its root is " + NoticeText.cut(root.name(), 60) + ".");
        }
        String version = Optional.ofNullable(root.text("CustomizationID")).orElse("unnamed");
        if (!version.matches("eforms-sdk-1\\.\\d{1,3}(#.*)?")) {
            throw unsupported("The notice follows " + NoticeText.cut(version, 60) + "; eforms-sdk-1 is understood.");
        }
        EformsNotice notice = new EformsNotice(root, languages);
        if (notice.settled.isEmpty()) {
            throw unsupported("The notice names no settled contract: nothing was awarded by it.");
        }
        return notice;
    }

    /** One after the other, so that only what is taken in at a time is in memory. */
    public Iterator<NoticeUnit> units() {
        return IntStream.range(0, settled.size()).mapToObj(this::unit).iterator();
    }

    private NoticeUnit unit(int index) {
        List<Remark> remarks = new ArrayList<>();
        List<NoticedContract> contracts = contracts(settled.get(index), remarks);
        return new NoticeUnit(index + 1, madeAt, contracts, remarks);
    }

    private List<NoticedContract> contracts(XmlElement contract, List<Remark> remarks) {
        String id = contract.text("ID");
        String place = "SettledContract[" + id + "]";
        List<NoticedContract> found = new ArrayList<>();
        if (id == null || folder == null) {
            remarks.add(new Remark(
                    place + "/ID",
                    true,
                    "A contract without its id, or without that of its procedure, cannot be told from others.",
                    null));
            return found;
        }
        List<XmlElement> references = contract.all("LotTender");
        if (references.size() > MOST) {
            remarks.add(
                    new Remark(place + "/LotTender", true, "The contract names more than " + MOST + " tenders.", null));
            return found;
        }
        for (XmlElement reference : references) {
            XmlElement tender = tenders.get(reference.text("ID"));
            XmlElement winner = tender == null ? null : winner(tender, place, remarks);
            if (tender == null || winner == null) {
                remarks.add(new Remark(
                        place + "/LotTender",
                        true,
                        "The tender, or the party that made it, is not in the notice.",
                        reference.text("ID")));
                continue;
            }
            String key = folder + "\0contract\0" + id;
            found.add(contract(contract, tender, winner, place, key, found.isEmpty(), remarks));
        }
        if (found.isEmpty() && remarks.isEmpty()) {
            remarks.add(new Remark(
                    place + "/LotTender", true, "The contract names no tender: whose it is, is not said.", null));
        }
        return found;
    }

    private NoticedContract contract(
            XmlElement contract,
            XmlElement tender,
            XmlElement winner,
            String place,
            String key,
            boolean first,
            List<Remark> remarks) {
        List<XmlElement> amounts = tender.all("LegalMonetaryTotal", "PayableAmount");
        XmlElement lot =
                lots.of(awardedLots.getOrDefault(String.valueOf(contract.text("ID")), tender.text("TenderLot", "ID")));
        boolean framework = lots.isFramework(lot);
        if (!framework && "true".equals(contract.text("ContractFrameworkIndicator"))) {
            remarks.add(new Remark(
                    place + "/ContractFrameworkIndicator",
                    false,
                    "It was made under a framework agreement that the notice does not name; kept as a contract.",
                    null));
        }
        String reference = contract.text("ContractReference", "ID");
        return new NoticedContract(
                place,
                key,
                key,
                "\0" + tender.text("ID"),
                first,
                party(winner),
                NoticeText.cut(reference == null ? number + " / " + contract.text("ID") : reference, 120),
                NoticeText.cut(lots.title(contract, lot), 500),
                lots.codes(lot),
                amounts.isEmpty() ? null : amount(amounts.get(0), place, remarks),
                amounts.isEmpty() ? null : amounts.get(0).attribute("currencyID"),
                day(lots.period(lot, "StartDate"), place, remarks),
                day(lots.period(lot, "EndDate"), place, remarks),
                day(contract.text("IssueDate"), place, remarks),
                NoticeText.cut(number, 60),
                NoticeText.cut(buyer, 300),
                framework);
    }

    /** The one who leads the tendering party, or its only member; the others of it are named in the report. */
    private @Nullable XmlElement winner(XmlElement tender, String place, List<Remark> remarks) {
        XmlElement party = parties.get(tender.text("TenderingParty", "ID"));
        List<XmlElement> members = party == null
                ? List.of()
                : party.all("Tenderer").stream().limit(MOST).toList();
        if (members.isEmpty()) {
            return null;
        }
        XmlElement leader = members.stream()
                .filter(member -> "true".equals(member.text("GroupLeadIndicator")))
                .findFirst()
                .orElse(members.get(0));
        for (XmlElement member : members) {
            XmlElement company = companies.get(member.text("ID"));
            if (member != leader && company != null) {
                boolean person = "true".equals(company.text("NaturalPersonIndicator"));
                remarks.add(new Remark(
                        place + "/TenderingParty",
                        false,
                        "A member of the group that another one leads; the contract is kept with the leader.",
                        person ? null : name(company)));
            }
        }
        return companies.get(leader.text("ID"));
    }

    private static NoticedParty party(XmlElement organization) {
        XmlElement company = organization.all("Company").get(0);
        List<XmlElement> numbers = company.all("PartyLegalEntity", "CompanyID");
        boolean person = "true".equals(organization.text("NaturalPersonIndicator"));
        String scheme = numbers.isEmpty() ? "" : numbers.get(0).attribute("schemeName");
        return new NoticedParty(
                name(organization),
                company.text("PostalAddress", "Country", "IdentificationCode"),
                scheme.isEmpty() ? null : scheme,
                numbers.isEmpty() ? null : numbers.get(0).text(),
                person ? null : NoticeText.cut(company.text("PostalAddress", "StreetName"), 500),
                person ? null : NoticeText.cut(company.text("PostalAddress", "PostalZone"), 40),
                NoticeText.cut(company.text("PostalAddress", "CityName"), 200),
                person);
    }

    private static @Nullable String name(XmlElement organization) {
        return organization.text("Company", "PartyName", "Name");
    }

    private @Nullable String buyer() {
        XmlElement buyer = companies.get(notice.text("ContractingParty", "Party", "PartyIdentification", "ID"));
        return buyer == null ? null : name(buyer);
    }

    /** Its number in the Official Journal, or its own where it has none yet. */
    private @Nullable String number() {
        return extension("Publication", "NoticePublicationID").stream()
                .map(XmlElement::text)
                .findFirst()
                .orElse(notice.text("ID"));
    }

    private @Nullable String madeAt() {
        String date = notice.text("IssueDate");
        String time = notice.text("IssueTime");
        return date == null || date.length() < 10 || time == null ? date : date.substring(0, 10) + "T" + time;
    }

    private List<XmlElement> extension(String... path) {
        return notice.all("UBLExtensions", "UBLExtension", "ExtensionContent", "EformsExtension").stream()
                .flatMap(extension -> extension.all(path).stream())
                .toList();
    }

    private static @Nullable BigDecimal amount(XmlElement amount, String place, List<Remark> remarks) {
        String text = amount.text();
        if (text == null || !text.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
            remarks.add(new Remark(place + "/PayableAmount", false, "This is no amount; left out.", text));
            return null;
        }
        return new BigDecimal(text);
    }

    private static @Nullable LocalDate day(@Nullable String text, String place, List<Remark> remarks) {
        Optional<LocalDate> day = text == null ? Optional.empty() : NoticeText.day(text);
        if (text != null && day.isEmpty()) {
            remarks.add(new Remark(place, false, "This is no date; left out.", text));
        }
        return day.orElse(null);
    }

    private static void put(Map<String, XmlElement> by, XmlElement element, @Nullable String id) {
        if (id != null) {
            by.putIfAbsent(id, element);
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(SupplierProblem.NOTICE_UNSUPPORTED, detail);
    }
}

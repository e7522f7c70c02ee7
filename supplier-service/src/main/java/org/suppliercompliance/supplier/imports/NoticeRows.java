package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.CpvCodes;
import org.suppliercompliance.supplier.contracts.Money;
import org.suppliercompliance.supplier.contracts.NoticeIntake;
import org.suppliercompliance.supplier.notices.NoticedContract;
import org.suppliercompliance.supplier.notices.NoticedParty;
import org.suppliercompliance.supplier.registry.Identifier;
import org.suppliercompliance.supplier.registry.Names;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/** Checks what a notice says of a contract against what is known here: currencies, CPV codes, registers. */
@Singleton
class NoticeRows {
    private final CpvCodes vocabulary;
    private final NoticedNumbers numbers;

    NoticeRows(CpvCodes vocabulary, NoticedNumbers numbers) {
        this.vocabulary = vocabulary;
        this.numbers = numbers;
    }

    /** The contract, or none when it makes no sense. */
    Optional<NoticeRow> read(NoticedContract contract, @Nullable Instant madeAt, String source, UnitReport report) {
        String place = contract.place();
        boolean sound = true;
        Money value = null;
        if (contract.amount() != null) {
            Optional<Money> money = money(contract, contract.amount(), report);
            sound = money.isPresent();
            value = money.orElse(null);
        }
        if (contract.start() != null && contract.end() != null && contract.end().isBefore(contract.start())) {
            report.reject(
                    place,
                    "The contract cannot end before it starts.",
                    contract.end().toString());
            sound = false;
        }
        NoticedParty party = contract.supplier();
        String name = party == null ? null : party.name();
        if (party != null && (name == null || name.length() > 300)) {
            report.reject(place, "The supplier has no name, or one of more than 300 characters.", name);
            sound = false;
        }
        if (!sound) {
            return Optional.empty();
        }
        List<String> codes = codes(contract, report);
        SupplierIntake.Entry supplier = null;
        String given = null;
        if (party != null && name != null) {
            String country = country(party, place, report);
            NoticedNumbers.Read read = numbers.read(party, country, place, report);
            given = read.asGiven();
            supplier = supplier(party, name, country, read.identifiers(), source);
        }
        return Optional.of(new NoticeRow(
                contract,
                madeAt,
                keys(contract, contract.first() ? "" : contract.among()),
                ways(contract),
                supplier,
                given,
                codes,
                value,
                report));
    }

    /** The one named first goes by the award itself, so that a notice that names no supplier still finds it. */
    private static NoticeIntake.Keys keys(NoticedContract contract, String among) {
        return new NoticeIntake.Keys(
                SupplierRows.key("notice", contract.award() + among),
                contract.contract() == null ? null : SupplierRows.key("notice", contract.contract() + among));
    }

    private static List<NoticeIntake.Keys> ways(NoticedContract contract) {
        NoticeIntake.Keys bare = keys(contract, "");
        return contract.among().isEmpty() ? List.of(bare) : List.of(keys(contract, contract.among()), bare);
    }

    private static SupplierIntake.Entry supplier(
            NoticedParty party, String name, @Nullable String country, List<Identifier> identifiers, String source) {
        String address = party.address() == null ? "" : party.address();
        String town = party.town() == null ? "" : party.town();
        String key = SupplierRows.key(
                source, Names.composed(name).toLowerCase(Locale.ROOT), country, Names.folded(address + " " + town));
        return new SupplierIntake.Entry(
                name, country, identifiers, List.of(), party.address(), party.postalCode(), party.town(), key);
    }

    private static @Nullable String country(NoticedParty party, String place, UnitReport report) {
        if (party.country() == null) {
            return null;
        }
        Optional<String> code = CountryNames.code(party.country());
        if (code.isEmpty()) {
            report.warn(place, "This names no country; left out.", party.country());
        }
        return code.orElse(null);
    }

    private List<String> codes(NoticedContract contract, UnitReport report) {
        List<String> codes = new ArrayList<>();
        for (String text : contract.cpvCodes()) {
            Optional<String> code = vocabulary.read(text);
            if (code.isEmpty()) {
                report.warn(contract.place(), "There is no such code in the CPV of 2008; left out.", text);
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    private static Optional<Money> money(NoticedContract contract, BigDecimal amount, UnitReport report) {
        String place = contract.place();
        String currency = contract.currency() == null ? "" : contract.currency().toUpperCase(Locale.ROOT);
        if (amount.signum() < 0) {
            report.reject(place, "The value of a contract cannot be negative.", amount.toString());
        } else if (!Money.isCurrency(currency)) {
            report.reject(place, "There is no such currency in ISO 4217.", contract.currency());
        } else if (amount.precision() - amount.scale() > 15
                || amount.stripTrailingZeros().scale() > 3) {
            report.reject(
                    place,
                    "An amount has at most fifteen digits before the point and three behind it.",
                    amount.toString());
        } else {
            return Optional.of(Money.of(amount, currency));
        }
        return Optional.empty();
    }
}

package org.suppliercompliance.supplier.imports;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.CpvCodes;
import org.suppliercompliance.supplier.contracts.Money;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/** Reads the contract out of a row; what the row does not say stays missing. */
@Singleton
class ContractRows {
    private final SupplierRows suppliers;
    private final CpvCodes vocabulary;

    ContractRows(SupplierRows suppliers, CpvCodes vocabulary) {
        this.suppliers = suppliers;
        this.vocabulary = vocabulary;
    }

    /**
     * The contract, or none when the row was rejected.
     *
     * @param entities tells which entities may be named
     */
    Optional<ContractRow> read(ImportRow row, String source, Predicate<String> entities) {
        UUID supplierId = row.id(Column.SUPPLIER_ID);
        SupplierIntake.Entry supplier =
                supplierId == null ? suppliers.read(row, source).orElse(null) : null;
        String given = row.text(Column.REFERENCE, 120);
        String notice = row.text(Column.NOTICE, 60);
        String lot = row.text(Column.LOT, 40);
        String title = row.required(Column.TITLE, 500);
        List<String> codes = codes(row);
        Money value = value(row);
        LocalDate start = row.date(Column.START);
        LocalDate end = row.date(Column.END);
        LocalDate concluded = row.date(Column.CONCLUDED);
        if (start != null && end != null && end.isBefore(start)) {
            row.reject(Column.END, "The contract cannot end before it starts.", end.toString());
        }
        List<String> buying = entities(row, entities);
        String buyer = row.text(Column.BUYER, 300);
        boolean reporting = row.flag(Column.REPORTING_DUTY);
        boolean audit = row.flag(Column.RIGHT_TO_AUDIT);
        boolean sanction = row.flag(Column.SANCTION_CLAUSE);
        boolean assessment = row.flag(Column.RISK_ASSESSMENT_DUTY);
        if (given == null && notice == null && !row.isRejected()) {
            row.reject(
                    Column.REFERENCE, "Neither a reference nor a notice number tells this contract from others.", null);
        }
        if (row.isRejected() || title == null) {
            return Optional.empty();
        }
        String reference = given != null ? given : lot == null ? String.valueOf(notice) : notice + " / " + lot;
        // Where the notice numbers neither contract nor lot, only the title and the date tell its awards apart.
        boolean numbered = given != null || lot != null;
        String key = SupplierRows.key(
                source,
                notice,
                lot,
                given,
                numbered ? null : title,
                numbered || concluded == null ? null : concluded.toString());
        return Optional.of(new ContractRow(
                row,
                supplierId,
                supplier,
                reference,
                title,
                codes,
                value,
                start,
                end,
                concluded,
                buying,
                notice,
                buyer,
                reporting,
                audit,
                sanction,
                assessment,
                key));
    }

    private List<String> codes(ImportRow row) {
        List<String> codes = new ArrayList<>();
        List<String> given = row.list(Column.CPV, 1000);
        if (given.isEmpty() && !row.isRejected()) {
            row.reject(Column.CPV, "The cell is empty, and the row makes no sense without it.", null);
        }
        for (String text : given) {
            Optional<String> code = vocabulary.read(text);
            if (code.isEmpty()) {
                row.reject(Column.CPV, "There is no such code in the CPV of 2008, or its check digit is wrong.", text);
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    private static @Nullable Money value(ImportRow row) {
        BigDecimal amount = row.amount(Column.VALUE);
        String text = row.text(Column.CURRENCY, 10);
        if (amount == null) {
            return null;
        }
        if (text == null) {
            row.reject(Column.CURRENCY, "A value without its currency says nothing.", null);
            return null;
        }
        String currency = text.toUpperCase(Locale.ROOT);
        if (!Money.isCurrency(currency)) {
            row.reject(Column.CURRENCY, "There is no such currency in ISO 4217.", text);
            return null;
        }
        return Money.of(amount, currency);
    }

    private static List<String> entities(ImportRow row, Predicate<String> known) {
        List<String> codes = row.list(Column.ENTITIES, 4000);
        for (String code : codes) {
            if (!known.test(code)) {
                row.reject(Column.ENTITIES, "The authority has no such entity.", code);
            }
        }
        return codes.stream().sorted().toList();
    }
}

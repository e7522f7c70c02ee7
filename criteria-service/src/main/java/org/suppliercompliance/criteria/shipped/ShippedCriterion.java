package org.suppliercompliance.criteria.shipped;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.CriterionContent;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Effort;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LegalBasis;
import org.suppliercompliance.criteria.catalogue.LegalBasisKind;
import org.suppliercompliance.criteria.catalogue.LongTexts;
import org.suppliercompliance.criteria.catalogue.Proof;
import org.suppliercompliance.criteria.catalogue.ProofDepth;
import org.suppliercompliance.criteria.catalogue.ProofKind;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** A criterion as the files hold it. */
record ShippedCriterion(
        String framework, String code, @Nullable String parent, CriterionContent content, String source) {
    /** All of them, in the order of the file. */
    static List<ShippedCriterion> readAll() {
        List<NamedCsvRecord> verification = CsvTable.read("verification.csv").rows();
        return CsvTable.read("criteria.csv").rows().stream()
                .map(row -> of(row, verification))
                .toList();
    }

    private static ShippedCriterion of(NamedCsvRecord row, List<NamedCsvRecord> verification) {
        String framework = row.getField("framework");
        String code = row.getField("code");
        String text = CsvTable.optional(row, "text_en");
        String effort = CsvTable.optional(row, "effort");
        CriterionContent content = new CriterionContent(
                row.getField("theme"),
                new Labels(row.getField("title_en"), CsvTable.optional(row, "title_sv"), null),
                text == null ? null : new LongTexts(text, null, null),
                legalBasis(row),
                CsvTable.parts(row, "uses", " ").stream()
                        .map(CriterionUse::valueOf)
                        .toList(),
                verification.stream()
                        .filter(proof -> proof.getField("framework").equals(framework)
                                && (proof.getField("code").isEmpty()
                                        || proof.getField("code").equals(code)))
                        .map(ShippedCriterion::proof)
                        .toList(),
                effort == null ? null : Effort.valueOf(effort),
                List.of());
        return new ShippedCriterion(framework, code, CsvTable.optional(row, "parent"), content, row.getField("source"));
    }

    private static List<LegalBasis> legalBasis(NamedCsvRecord row) {
        List<LegalBasis> basis = new ArrayList<>();
        CsvTable.parts(row, "ilo", " ")
                .forEach(convention -> basis.add(new LegalBasis(LegalBasisKind.ILO_CONVENTION, convention)));
        if (!row.getField("national_law").isEmpty()) {
            basis.add(new LegalBasis(LegalBasisKind.NATIONAL_LAW_OF_PRODUCTION_COUNTRY, null));
        }
        Stream.ofNullable(CsvTable.optional(row, "other_basis"))
                .forEach(other -> basis.add(new LegalBasis(LegalBasisKind.OTHER, other)));
        return basis;
    }

    private static Proof proof(NamedCsvRecord row) {
        List<String> parts = CsvTable.parts(row, "parts", ";");
        List<String> redFlags = CsvTable.parts(row, "red_flags", ";");
        return new Proof(
                ProofKind.valueOf(row.getField("kind")),
                row.getField("name"),
                ProofDepth.valueOf(row.getField("depth")),
                ProofMoment.valueOf(row.getField("moment")),
                CsvTable.optional(row, "methodology"),
                parts.isEmpty() ? null : parts,
                redFlags.isEmpty() ? null : redFlags);
    }
}

package org.suppliercompliance.supplier.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.NoticeIntake;
import org.suppliercompliance.supplier.notices.NoticeUnit;

/** What became of one release, or of one contract of a notice. */
final class UnitReport {
    private static final int SHOWN = 200;

    private final long number;
    private final List<Finding> findings = new ArrayList<>();
    private boolean accepted;
    private boolean known;
    private boolean rejected;

    UnitReport(NoticeUnit unit) {
        this.number = unit.number();
        unit.remarks().forEach(remark -> {
            if (remark.rejected()) {
                reject(remark.place(), remark.reason(), remark.content());
            } else {
                warn(remark.place(), remark.reason(), remark.content());
            }
        });
    }

    long number() {
        return number;
    }

    void reject(String place, String reason, @Nullable String content) {
        rejected = true;
        findings.add(new Finding(number, Finding.Outcome.REJECTED, place, reason, shown(content)));
    }

    void warn(String place, String reason, @Nullable String content) {
        findings.add(new Finding(number, Finding.Outcome.WARNING, place, reason, shown(content)));
    }

    void add(String place, NoticeIntake.Taken taken) {
        if (taken.leftOutEnd() != null) {
            warn(
                    place,
                    switch (taken.why()) {
                        case DECIDED ->
                            "The contract was ended early or extended here: that end stays, and this one is left out.";
                        case EXTENSIONS_END ->
                            "This end lies behind the latest one that the contract may be extended to: it is left out, and the end that is known stays.";
                    },
                    taken.leftOutEnd().toString());
        }
        switch (taken.outcome()) {
            case REGISTERED, CHANGED -> accepted = true;
            case UNCHANGED -> known = true;
            case OLDER -> {
                known = true;
                warn(place, "A later notice about this contract is known; nothing was changed.", null);
            }
            case OTHER_SUPPLIER ->
                reject(place, "The contract is known with another supplier, with whom it stays.", null);
            case BACKWARDS -> reject(place, "The contract would end before it starts.", null);
            case INCOMPLETE ->
                reject(
                        place,
                        "The contract is not known, and the notice does not say what is needed to register it: its supplier, a title and a CPV code.",
                        null);
        }
    }

    /** Something of it was registered or changed. */
    boolean isAccepted() {
        return accepted;
    }

    /** Nothing of it was new or known. */
    boolean isRejected() {
        return rejected && !accepted && !known;
    }

    List<Finding> findings() {
        return findings;
    }

    private static @Nullable String shown(@Nullable String content) {
        return content != null && content.length() > SHOWN ? content.substring(0, SHOWN) : content;
    }
}

package org.suppliercompliance.audit.sanctions;

/** What can happen to a sanction, and the fact it makes. */
enum SanctionAct {
    PROPOSE("sanction-proposed"),
    DECIDE("sanction-decided"),
    DECLINE("sanction-declined"),
    LIFT("sanction-lifted"),
    WITHDRAW("sanction-withdrawn");

    private final String fact;

    SanctionAct(String fact) {
        this.fact = fact;
    }

    String fact() {
        return fact;
    }
}

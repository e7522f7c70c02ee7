package org.suppliercompliance.audit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clocks of one case with all their versions, and what an act changed about them, for the store to write. */
public final class CaseClocks {
    private final List<Deadline> versions;
    private final List<Deadline> added = new ArrayList<>();
    private final Set<DeadlineClock> stopped = EnumSet.noneOf(DeadlineClock.class);
    private @Nullable LocalDate stoppedOn;

    /** The clocks as stored, every version in order. */
    public CaseClocks(List<Deadline> versions) {
        this.versions = new ArrayList<>(versions);
    }

    /** Starts both clocks from the day of communication. */
    public void start(LocalDate communicatedOn, DeadlineTerms terms) {
        for (DeadlineClock clock : DeadlineClock.values()) {
            add(Deadline.started(clock, DueDates.due(communicatedOn, terms.months(clock)), terms.zone()));
        }
    }

    /** Stops the clock if it runs. */
    public void stop(DeadlineClock clock, LocalDate on) {
        current(clock).filter(Deadline::running).ifPresent(deadline -> {
            versions.set(versions.indexOf(deadline), deadline.stopped(on));
            stopped.add(clock);
            stoppedOn = on;
        });
    }

    /** Stops whatever runs. */
    public void stopAll(LocalDate on) {
        for (DeadlineClock clock : DeadlineClock.values()) {
            stop(clock, on);
        }
    }

    /** Lets a stopped clock run again, as a new version with the same date. */
    public void resume(DeadlineClock clock, LocalDate on) {
        current(clock).filter(deadline -> !deadline.running()).ifPresent(deadline -> add(deadline.resumed(on)));
    }

    /**
     * Moves the date, as a new version; a stopped clock stays stopped. Returns the decision as recorded.
     *
     * @param ranAgainOn the day on which the clock ran again last, if it did: until its end nobody is late by any date
     */
    public Adjustment adjust(
            DeadlineClock clock,
            LocalDate dueOn,
            @Nullable LocalDate ranAgainOn,
            String reasonCode,
            String reason,
            String decidedBy,
            String recordedBy,
            Instant now) {
        Deadline before = current(clock).orElseThrow();
        Adjustment decision = new Adjustment(
                before.version() + 1, before.dueOn(), dueOn, reasonCode, reason, decidedBy, recordedBy, now);
        Deadline after = before.adjusted(decision, ranAgainOn);
        stop(clock, LocalDate.ofInstant(now, before.zone()));
        add(after);
        return decision;
    }

    /** The version that counts now, if the clock was ever started. */
    public Optional<Deadline> current(DeadlineClock clock) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).clock() == clock) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /** Every adjustment of the clock, in order. */
    public List<Adjustment> adjustments(DeadlineClock clock) {
        List<Adjustment> decisions = new ArrayList<>();
        for (Deadline deadline : versions) {
            if (deadline.clock() == clock && deadline.adjustment() != null) {
                decisions.add(deadline.adjustment());
            }
        }
        return decisions;
    }

    /** The versions this act made. */
    public List<Deadline> added() {
        return List.copyOf(added);
    }

    /** The clocks this act stopped. */
    public Set<DeadlineClock> stopped() {
        return Set.copyOf(stopped);
    }

    /** The day on which this act stopped them. */
    public @Nullable LocalDate stoppedOn() {
        return stoppedOn;
    }

    private void add(Deadline deadline) {
        versions.add(deadline);
        added.add(deadline);
    }
}

package org.suppliercompliance.notification.sending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** When mails of an authority may leave, as a whole. */
@Schema(
        description =
                "When mails of an authority may leave, as a whole. What is left out: its own zone, no quiet hours, no public holidays, digests at 08:00 and"
                        + " on Mondays.",
        examples = """
                {"zone": "Europe/Stockholm", "quietFrom": "18:00", "quietTo": "07:00", "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                 "holidaysOf": "SE", "closedDays": ["2027-01-05"], "digestAt": "08:00", "digestOn": "MONDAY"}""")
public record PutSendingCalendar(
        @Schema(description = "An IANA time zone; null: the authority's own.", examples = "Europe/Stockholm")
        @Size(min = 1, max = 60)
        @Nullable
        String zone,

        @Schema(description = "From this time of day on no mail leaves; null: at any.", examples = "18:00")
        @Pattern(regexp = TIME)
        @Nullable
        String quietFrom,

        @Schema(description = "Until this time of day, of the next day when it is not later.", examples = "07:00")
        @Pattern(regexp = TIME)
        @Nullable
        String quietTo,

        @Schema(description = "The days of the week on which mails leave.") @NotNull @Size(min = 1, max = 7)
        List<@NotNull DayOfWeek> workingDays,

        @Schema(
                description = "The country whose public holidays are days off, as in ISO 3166; null: none are.",
                examples = "SE")
        @Pattern(regexp = "^[A-Z]{2}$")
        @Nullable
        String holidaysOf,

        @Schema(description = "Further days off.", examples = "[\"2027-01-05\"]") @Size(max = 100) @Nullable
        List<@NotNull LocalDate> closedDays,

        @Schema(description = "The time of day of digests; null: 08:00.", examples = "08:00")
        @Pattern(regexp = TIME)
        @Nullable
        String digestAt,

        @Schema(description = "The day of weekly digests; when it is a day off, the next open day. Null: Monday.")
        @Nullable
        DayOfWeek digestOn) {
    static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** 422 naming every fault. */
    void check() {
        LocalTime from = time(quietFrom);
        LocalTime to = time(quietTo);
        LocalTime gathered = Objects.requireNonNullElse(time(digestAt), SendingCalendar.USUAL_DIGEST_AT);
        Faults faults = new Faults()
                .require(zone == null || ZONES.contains(zone), "/zone", "There is no such time zone.")
                .require(from == null || to != null, "/quietTo", "Is needed when quietFrom is given.")
                .require(to == null || from != null, "/quietFrom", "Is needed when quietTo is given.")
                .require(from == null || !from.equals(to), "/quietTo", "Must differ from quietFrom.")
                .require(
                        Set.copyOf(workingDays).size() == workingDays.size(),
                        "/workingDays",
                        "Names a day of the week twice.")
                .require(
                        holidaysOf == null || PublicHolidays.known(holidaysOf),
                        "/holidaysOf",
                        "The public holidays of this country are not known.")
                .require(Set.copyOf(closed()).size() == closed().size(), "/closedDays", "Names a day twice.");
        if (from != null && to != null && !from.equals(to)) {
            faults.require(!new QuietHours(from, to).covers(gathered), "/digestAt", "Must not lie in the quiet hours.");
        }
        faults.throwIfAny();
    }

    List<LocalDate> closed() {
        return closedDays == null ? List.of() : closedDays;
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}

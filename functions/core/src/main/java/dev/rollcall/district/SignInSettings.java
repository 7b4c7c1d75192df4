package dev.rollcall.district;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who of a district may enter the product, and as what.
 *
 * @param unrostered what becomes of somebody the district shares for sign-in and not for rostering
 *     (product.md A8)
 * @param waiting what becomes of a student who waits for a seat
 * @param teachers which teachers may enter (product.md A11)
 * @param roles how somebody with several roles gets one
 * @param launch the first day on which people may enter (product.md A4); absent for at once
 * @param zone the time zone in which that day begins
 */
public record SignInSettings(
        Entry unrostered,
        Entry waiting,
        TeacherPolicy teachers,
        RoleChoice roles,
        Optional<LocalDate> launch,
        ZoneId zone) {

    private static final ZoneId USUAL_ZONE = ZoneId.of("America/New_York");

    /** Unrostered people enter, waiting students do not, every teacher does, now. */
    public static SignInSettings standard() {
        return new SignInSettings(
                Entry.ADMIT,
                Entry.REFUSE,
                TeacherPolicy.EVERY,
                RoleChoice.HIGHEST,
                Optional.empty(),
                USUAL_ZONE);
    }

    public SignInSettings withTeachers(TeacherPolicy other) {
        return new SignInSettings(unrostered, waiting, other, roles, launch, zone);
    }

    /** The same with another launch date, or none; it begins by the clocks of a zone. */
    public SignInSettings launching(Optional<LocalDate> day, ZoneId inZone) {
        return new SignInSettings(unrostered, waiting, teachers, roles, day, inZone);
    }

    /** The launch date, if it is still to come. */
    public Optional<LocalDate> launchAfter(Instant now) {
        return launch.filter(day -> now.atZone(zone).toLocalDate().isBefore(day));
    }

    /** Whether somebody is let in. */
    public enum Entry {
        ADMIT,
        REFUSE
    }

    /** Which teachers may enter. */
    public enum TeacherPolicy {
        EVERY,
        /** Those whom the vendor or the account's manager has approved. */
        APPROVED
    }

    /** How somebody with several roles gets one. */
    public enum RoleChoice {
        /** The one with the most authority. */
        HIGHEST,
        /** The person chooses. */
        ASK
    }
}

package dev.rollcall.seat.claim;

import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.seat.Claims;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what a plan's changes do to claims, whatever a product's rules are. */
public final class PlanClaims {

    private final Set<String> gained = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> several = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private boolean teaching;

    /** Notes one change that is, or is about to be, written. */
    public void add(Change change) {
        switch (change.image().roster()) {
            case Person _ -> person(change);
            case RosterClass now -> teaching |= changesTeaching(change, now);
            case School _, Term _, Course _ -> {}
        }
    }

    /** Whether these changes can matter to a product with these settings. */
    public boolean matterTo(SeatSettings settings) {
        return switch (settings.rule()) {
            case EVERY_SHARED_STUDENT -> !of(settings.schools()).isEmpty();
            case LICENSED_TEACHERS_CLASSES -> teaching || !of(settings.schools()).isEmpty();
        };
    }

    /** The claims of a product whose every shared student is eligible. */
    public Claims of(SchoolRule rule) {
        return switch (rule) {
            case ANY -> new Claims(gained, lost, Set.of());
            case SINGLE -> {
                Set<String> eligible = new HashSet<>(gained);
                eligible.removeAll(several);
                eligible.addAll(settled);
                yield new Claims(eligible, lost, several);
            }
        };
    }

    /** Everybody whose claim these changes touch. */
    Set<String> people() {
        Set<String> people = new HashSet<>(gained);
        people.addAll(lost);
        people.addAll(several);
        people.addAll(settled);
        return people;
    }

    private void person(Change change) {
        String id = change.key().id();
        Claim before = before(change).map(i -> Claim.of(i, SchoolRule.SINGLE)).orElse(Claim.NONE);
        Claim after = after(change).map(i -> Claim.of(i, SchoolRule.SINGLE)).orElse(Claim.NONE);
        if (before == Claim.NONE && after != Claim.NONE) {
            gained.add(id);
        } else if (before != Claim.NONE && after == Claim.NONE) {
            lost.add(id);
        }
        if (after == Claim.CONFLICTING && (before != after || changesSchools(change))) {
            several.add(id);
        } else if (before == Claim.CONFLICTING && after == Claim.ELIGIBLE) {
            settled.add(id);
        }
        teaching |= changesTeaching(change);
    }

    /** Whoever goes on to be of several may have left the one that was chosen (I11). */
    private static boolean changesSchools(Change change) {
        return !schools(before(change)).equals(schools(after(change)));
    }

    private static List<String> schools(Optional<Image> image) {
        return image.map(one -> Claim.schools((Person) one.roster())).orElse(List.of());
    }

    private static boolean changesTeaching(Change change) {
        return !taught(before(change)).equals(taught(after(change)));
    }

    private static List<Membership> taught(Optional<Image> image) {
        return image.map(Image::memberships).orElse(List.of()).stream()
                .filter(place -> place.role().teaches())
                .toList();
    }

    private static boolean changesTeaching(Change change, RosterClass now) {
        return !(change instanceof Change.Update(Image before, Image _)
                && before.roster() instanceof RosterClass was
                && was.members().equals(now.members())
                && was.schoolId().equals(now.schoolId()));
    }

    /** What was active before. */
    private static Optional<Image> before(Change change) {
        return switch (change) {
            case Change.Create _, Change.Restore _ -> Optional.empty();
            case Change.Update(Image before, Image _) -> Optional.of(before);
            case Change.Archive(Image before) -> Optional.of(before);
        };
    }

    /** What is active afterwards. */
    private static Optional<Image> after(Change change) {
        return switch (change) {
            case Change.Create(Image after) -> Optional.of(after);
            case Change.Restore(Image _, Image after) -> Optional.of(after);
            case Change.Update(Image _, Image after) -> Optional.of(after);
            case Change.Archive _ -> Optional.empty();
        };
    }
}

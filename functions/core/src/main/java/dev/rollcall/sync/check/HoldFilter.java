package dev.rollcall.sync.check;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanFigures;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule.Extent;

import java.util.List;
import java.util.Optional;

/**
 * Divides each change into what may be applied now and what is held back. While any removal is held
 * back, nobody is taken out of a class: a class whose archive, or whose pupil's archive, is held
 * must not lose its members on the way.
 */
public final class HoldFilter {

    private final List<Hold> holds;

    public HoldFilter(List<Hold> holds) {
        this.holds = List.copyOf(holds);
    }

    /** The part of the change that may be applied now; empty when nothing of it may. */
    public Optional<Change> allowed(Change change) {
        if (holds.isEmpty()) {
            return Optional.of(change);
        }
        if (any(Extent.EVERYTHING)) {
            return Optional.empty();
        }
        return switch (change) {
            case Change.Archive archive ->
                    Optional.<Change>of(archive).filter(a -> !isHeld(archive));
            case Change.Update(Image before, Image after) -> allowed(before, after);
            case Change.Create create -> Optional.of(create);
            case Change.Restore restore -> Optional.of(restore);
        };
    }

    private Optional<Change> allowed(Image before, Image after) {
        if (any(Extent.FLIPS) && PlanFigures.isRoleFlip(before, after)) {
            return Optional.empty();
        }
        Image kept = any(Extent.REMOVALS) ? after.keepingPlacesOf(before) : after;
        return kept.equals(before)
                ? Optional.empty()
                : Optional.of(new Change.Update(before, kept));
    }

    private boolean isHeld(Change.Archive archive) {
        return holds.stream().anyMatch(hold -> isHeld(archive.before(), hold));
    }

    private static boolean isHeld(Image image, Hold hold) {
        return switch (hold.rule()) {
            case WHOLE_SCHOOL -> image.roster().schools().contains(hold.schoolId());
            case ARCHIVES, SHRINK_IN_ROW, IDENTITY_CHURN -> matches(image, hold);
            case COLLECTION_VANISHED, SCHEMA, GROWTH -> true;
            // an archived class takes everybody out of it
            case MEMBERSHIPS -> image.roster().kind() == Kind.CLASS;
            case ROLE_FLIP -> false;
        };
    }

    private static boolean matches(Image image, Hold hold) {
        return image.roster().kind() == hold.kind()
                && (hold.isDistrictWide() || image.roster().schools().contains(hold.schoolId()));
    }

    private boolean any(Extent extent) {
        return holds.stream().anyMatch(hold -> hold.rule().extent() == extent);
    }

    /** True when the whole change may be applied now. */
    public boolean allowsWhole(Change change) {
        return allowed(change).filter(change::equals).isPresent();
    }
}

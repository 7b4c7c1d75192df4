package dev.rollcall.handlers;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.run.ErrorCode;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a district can do itself about what was found at its side (product.md M4, M14): the one
 * place for such sentences. They hold nothing of the district's own, so that they can be shown to
 * anybody and translated by their codes.
 */
public final class Advice {

    private Advice() {}

    /** What the district must do before its roster can be fresh again, if it must. */
    public static Optional<String> of(Connection connection) {
        String portal = name(connection.id().portal());
        return switch (connection.state()) {
            case NOT_ENABLED ->
                    Optional.of(
                            "The application was added in %s but is not switched on. Enable it there,"
                                            .formatted(portal)
                                    + " and share the schools whose rosters are wanted.");
            case DISCONNECTED ->
                    Optional.of(
                            "%s no longer lists the district for this application. Add it again there;"
                                            .formatted(portal)
                                    + " everything that was rostered is kept meanwhile.");
            case PAUSED -> Optional.empty();
            case ACTIVE ->
                    connection.lastRun().flatMap(Advice::code).flatMap(code -> of(code, portal));
        };
    }

    /** What the district must do about a run that ended with this code, if it must. */
    public static Optional<String> of(ErrorCode code, DistrictId district) {
        return of(code, name(district.portal()));
    }

    private static Optional<ErrorCode> code(LastRun last) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.code().equals(last.code()))
                .findFirst();
    }

    private static Optional<String> of(ErrorCode code, String portal) {
        return switch (code) {
            case ACCESS_REVOKED ->
                    Optional.of(
                            "%s refuses the district's credentials. Check there that the application"
                                            .formatted(portal)
                                    + " is still allowed to read the roster, and renew its access.");
            case SCOPE_UNKNOWN ->
                    Optional.of(
                            "Not in roster sharing: %s shows this record to no application that rosters."
                                            .formatted(portal)
                                    + " Somebody who can sign in all the same is shared for sign-in"
                                    + " alone; share the same people with both applications.");
            case HIERARCHY_BROKEN ->
                    Optional.of(
                            "The organisations do not form one district with its schools. The run's"
                                    + " report names each fault; correct orgs.csv at its source and ask"
                                    + " for a new run.");
            default -> Optional.empty();
        };
    }

    /** What the district can do about something that a run noticed. */
    public static String of(Remark.Code code) {
        return switch (code) {
            case NO_DISTRICT_ORG ->
                    "Add one organisation of the type district to orgs.csv, and name it as the parent"
                            + " of every school.";
            case SEVERAL_DISTRICT_ORGS ->
                    "Keep one organisation of the type district in orgs.csv; give the others the type"
                            + " that fits them, or leave them out.";
            case SCHOOL_UNDER_SCHOOL ->
                    "Set this school's parentSourcedId in orgs.csv to the district's sourcedId; its"
                            + " parent is another school now.";
            case PARENT_MISSING ->
                    "Set this school's parentSourcedId in orgs.csv to the district's sourcedId; it is"
                            + " empty, or names an organisation that is not shared.";
            case PARENT_NOT_DISTRICT ->
                    "Set this school's parentSourcedId in orgs.csv to the district's sourcedId; its"
                            + " parent is neither the district nor a school.";
            case ORG_CYCLE ->
                    "Correct the parentSourcedId of this organisation in orgs.csv: followed upwards,"
                            + " it leads back to itself.";
            case LIST_UNPROVEN ->
                    "Let the roster's import finish before the next run. This list changed while it"
                            + " was read, or was served without a count, so nothing was archived"
                            + " because of it.";
            case ENROLLMENTS_UNREADABLE ->
                    "Check enrollments.csv: these lines lack a person, a class or a role that can be"
                            + " read.";
            case ENROLLMENTS_LEFT_OUT ->
                    "Nothing, if it is meant so: these enrollments have ended, or their role gives no"
                            + " place in a class.";
            case CLASSES_NOT_SHARED ->
                    "Share the classes that these enrollments name, with their schools and courses;"
                            + " the places come back with them.";
            case STUDENTS_LISTED_AS_TEACHERS ->
                    "Correct the role of these enrollments, or of these people: a person whose role is"
                            + " student is listed as a teacher.";
            case FIELDS_OBFUSCATED ->
                    "Switch the masking of fields off for this application, or expect masked names and"
                            + " addresses; they are never used to match people.";
            case EVERYBODY_THROUGH_CLASSES ->
                    "If the district shares a fixed list of sections, share by rules or whole schools"
                            + " instead: such a list does not grow by itself, and new sections are"
                            + " missing until it is shared again.";
        };
    }

    private static String name(Portal portal) {
        return switch (portal) {
            case CLEVER -> "Clever";
            case CLASSLINK -> "ClassLink";
        };
    }
}
